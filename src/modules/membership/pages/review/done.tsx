import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { goInstead } from '@/hooks/go';
import { useMembershipText } from '../../text';
import type { Decision, StepKind } from './use-case';
import './review.scss';

export interface Outcome {
  decision: Decision;
  /** Where a pass led; null when the unit became a member. */
  next: StepKind | null;
  id: string;
  name: string;
  memberNo: string | null;
}

const toQueue = () => {
  const pages = Taro.getCurrentPages();
  const before = pages[pages.length - 2];
  if (before?.route?.includes('review-queue')) void Taro.navigateBack();
  else goInstead('membership/review-queue');
};
const signs = { pass: 'tick', return: 'edit', refuse: 'cross' } as const;

/** What was done, and the next application one tap away. */
export const Done = ({ outcome }: { outcome: Outcome }) => {
  const t = useMembershipText('review');
  const { decision, next, id, name, memberNo } = outcome;
  const queue = useQuery({
    queryKey: ['membership', 'queue', 'after', id],
    queryFn: () => cloud.membership.reviewQueue({ filter: 'mine' }),
  });
  const following = queue.data?.rows.find((row) => row.id !== id);
  const left = queue.data?.counts.mine ?? 0;
  const admitted = decision === 'pass' && next === null;
  const title = admitted
    ? t('done.admit')
    : decision === 'pass' && next
      ? t(`done.passNext.${next}`)
      : t(`done.${decision}`);
  const note = admitted && memberNo ? t('done.memberNo', { no: memberNo }) : t('done.told');
  return (
    <Page
      title={t('case.title')}
      action={
        <ActionBar note={following ? t('done.nextNamed', { name: following.name }) : undefined}>
          <Button kind={following ? 'plain' : 'primary'} onTap={toQueue}>
            {t('done.queue')}
          </Button>
          {following && (
            <Button onTap={() => goInstead('membership/review', { id: following.id })}>{t('done.next')}</Button>
          )}
        </ActionBar>
      }
    >
      <View className="review-done" {...accessible('status')}>
        <View className={classes('review-done-sign', `review-done-${decision}`)}>
          <Icon name={signs[decision]} size="large" />
        </View>
        <Text className="review-done-title">{title}</Text>
        <Text className="review-done-name">{name}</Text>
        <Text className="review-done-note">{note}</Text>
        {queue.data && (
          <Text className="review-done-note">{left > 0 ? t('done.left', { count: left }) : t('done.clear')}</Text>
        )}
      </View>
    </Page>
  );
};
