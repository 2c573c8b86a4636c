import { Text, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Chip, type Tone } from '@/components/chip';
import { useSidepostsText } from '../../text';
import type { Post } from '../../types';
import '../sideposts.scss';

const tones: Record<Post['state'], Tone> = {
  waiting: 'amber',
  confirmed: 'jade',
  ended: 'neutral',
  withdrawn: 'neutral',
};

/** One post with what can be done with it. */
export const PostCard = ({ post, onAct }: { post: Post; onAct: ((act: 'end' | 'withdraw') => void) | undefined }) => {
  const t = useSidepostsText();
  const { orgName, position, state, member, ownUnit, isInvestee, paid, band, from, until, endedOn, approval, reason } =
    post;
  const last = endedOn ?? until;
  return (
    <Card>
      <View className="side-post-head">
        <Text className="side-post-name">{orgName}</Text>
        <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>
      </View>
      <Text className="side-post-line">
        {[position, t('mine.from', { day: from }), last && t('mine.until', { day: last })].filter(Boolean).join(' · ')}
      </Text>
      <Text className="side-post-line">
        {[
          paid ? `${t('paid')} ${t(`bands.${band}`)}` : t('unpaid'),
          member && t('mine.member'),
          ownUnit && t('mine.ownUnit'),
          isInvestee && t('mine.investee'),
          approval,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {reason && <Text className="side-post-line">{t('mine.why', { reason })}</Text>}
      {onAct && (
        <View className="side-post-acts">
          <Button kind="plain" small label={`${t('mine.end')}，${orgName}`} onTap={() => onAct('end')}>
            {t('mine.end')}
          </Button>
          <Button kind="quiet" small label={`${t('mine.withdraw')}，${orgName}`} onTap={() => onAct('withdraw')}>
            {t('mine.withdraw')}
          </Button>
        </View>
      )}
    </Card>
  );
};
