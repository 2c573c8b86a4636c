import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { goInstead, openInstead } from '@/hooks/go';
import { useMembershipText } from '../../text';
import type { Decision, StepKind } from './use-case';
import type { Following } from './use-next';
import './review.scss';

export interface Outcome {
  decision: Decision;
  /** Where a pass led; null when the unit became a member. */
  next: StepKind | null;
  /** What is done next. */
  following: Following | null;
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

/** What was done, and the next application one tap away. `above`: what takes it back. */
export const Done = ({ outcome, above }: { outcome: Outcome; above: ReactNode }) => {
  const t = useMembershipText('review');
  const { decision, next, following, name, memberNo } = outcome;
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
        <ActionBar above={above}>
          <Button kind={following ? 'plain' : 'primary'} onTap={toQueue}>
            {t('done.queue')}
          </Button>
          {following && <Button onTap={() => openInstead(following.link)}>{following.words ?? t('done.next')}</Button>}
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
        {!following && <Text className="review-done-note">{t('done.clear')}</Text>}
      </View>
    </Page>
  );
};
