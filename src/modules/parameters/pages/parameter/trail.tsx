import { View } from '@tarojs/components';
import { valueWords } from '@contracts/parameter-words';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Timeline, type Moment } from '@/components/timeline';
import { dateText, instantText } from '@/i18n/dates';
import { useParametersText, useSpoken } from '../../text';
import type { Shown } from '../../types';

/** Who proposed what, and what became of it; the latest first. */
export const Trail = ({ parameter }: { parameter: Shown }) => {
  const t = useParametersText();
  const spoken = useSpoken();
  const moments = parameter.proposals.flatMap((each): Moment[] => {
    const name = (called: string | null) => called ?? t('one.someone');
    const day = dateText(each.effectiveFrom);
    const wish =
      each.value === null
        ? t('one.toSource', { day })
        : t('one.toValue', { day, value: valueWords(parameter.shape, each.value, spoken) });
    const proposed: Moment = {
      key: `${each.id}:proposed`,
      title: t('one.proposed', { name: name(each.proposedBy) }),
      when: instantText(each.proposedAt),
      note: `${wish}\n${each.resolution}\n${each.reason}`,
      state: 'done',
    };
    if (each.decidedAt === null) return [{ ...proposed, state: 'now' }];
    const title = t('one.decided', { name: name(each.decidedBy), state: t(`states.${each.state}`) });
    const when = instantText(each.decidedAt);
    return [{ key: `${each.id}:decided`, title, when, note: each.decidedReason, state: 'done' }, proposed];
  });
  if (moments.length === 0) return null;
  return (
    <View>
      <Section title={t('one.trail')} />
      <Card>
        <Timeline moments={moments} />
      </Card>
    </View>
  );
};
