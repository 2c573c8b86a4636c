import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { classes } from '@/components/classes';
import { dateText } from '@/i18n/dates';
import { tierText } from '@/parts/membership/tier-text';
import { useDuplicatesText } from '../../text';
import type { Compared, Side, Which } from '../../types';

/** What is never chosen, of both, and whose people they are. */
export const Stays = ({ compared, kept }: { compared: Compared; kept: Which }) => {
  const t = useDuplicatesText();
  const people = (side: Side) =>
    side.people
      .map(({ name, phone, acts }) => `${name} ${phone} ${t(acts ? 'compare.acts' : 'compare.invited')}`)
      .join('\n') || t('compare.noPeople');
  const lines: [key: string, label: string, of: (side: Side) => string][] = [
    ['no', t('compare.memberNo'), ({ memberNo }) => memberNo ?? '—'],
    ['tier', t('compare.tier'), ({ tier }) => tierText(tier)],
    ['status', t('compare.status'), ({ status }) => t(`statuses.${status}`)],
    ['joined', t('compare.joinedOn'), ({ joinedOn }) => (joinedOn ? dateText(joinedOn) : '—')],
    ['committee', t('compare.committee'), ({ committee }) => committee ?? t('compare.noCommittee')],
    ['follows', t('compare.follows'), ({ registrations, points }) => t('compare.counts', { registrations, points })],
    ['people', t('compare.people'), people],
  ];
  return (
    <>
      <Section title={t('compare.stay')} />
      <Text className="compare-hint">{t('compare.stayHint')}</Text>
      <Card kind="list">
        {lines.map(([key, label, of]) => (
          <View key={key} className="compare-line">
            <Text className="compare-label">{label}</Text>
            <View className="compare-sides">
              {(['first', 'second'] as const).map((which) => (
                <View key={which} className={classes('compare-fixed', which === kept && 'compare-fixed-on')}>
                  <Text className="compare-value">{of(compared[which])}</Text>
                </View>
              ))}
            </View>
          </View>
        ))}
      </Card>
      <Text className="compare-hint">{t('compare.peopleHint')}</Text>
    </>
  );
};
