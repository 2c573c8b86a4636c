import { View } from '@tarojs/components';
import { valueWords } from '@contracts/parameter-words';
import { Section } from '@/components/section';
import { dateText } from '@/i18n/dates';
import { Trail as Course, type TrailEvent } from '@/kit/trail';
import { useParametersText, useSpoken } from '../../text';
import type { Shown } from '../../types';

/** Who proposed what, and what became of it; the latest first. */
export const Trail = ({ parameter }: { parameter: Shown }) => {
  const t = useParametersText();
  const spoken = useSpoken();
  const name = (called: string | null) => called ?? t('one.someone');
  const events = parameter.proposals.flatMap((each): TrailEvent[] => {
    const day = dateText(each.effectiveFrom);
    const wish =
      each.value === null
        ? t('one.toSource', { day })
        : t('one.toValue', { day, value: valueWords(parameter.shape, each.value, spoken) });
    const proposed: TrailEvent = {
      title: t('one.proposed', { name: name(each.proposedBy) }),
      at: each.proposedAt,
      by: null,
      more: [wish, each.resolution],
      reason: each.reason,
      open: each.decidedAt === null,
    };
    if (each.decidedAt === null) return [proposed];
    const title = t('one.decided', { name: name(each.decidedBy), state: t(`states.${each.state}`) });
    return [{ title, at: each.decidedAt, by: null, reason: each.decidedReason }, proposed];
  });
  if (events.length === 0) return null;
  return (
    <View>
      <Section title={t('one.trail')} />
      <Course events={events} />
    </View>
  );
};
