import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { tierText } from '@/parts/membership/tier-text';
import { Bar } from '../../components/bar';
import { useProceedingsText } from '../../text';
import type { Report } from './use-report';

/** Of each tier, how many registered (the track) and came (the bar). */
export const Tiers = ({ tiers }: { tiers: Report['tiers'] }) => {
  const t = useProceedingsText('report');
  return (
    <View>
      <Section title={t('tiers.title')} />
      <Card>
        {tiers.length === 0 && <Text className="report-quiet">{t('tiers.none')}</Text>}
        {tiers.map(({ tier, registered, present }) => (
          <View
            key={tier}
            className="report-row"
            {...accessible('img', t('tiers.spoken', { tier: tierText(tier), registered, present }))}
          >
            <View className="report-row-head">
              <Text>{tierText(tier)}</Text>
              <Text className="report-figure">{t('tiers.row', { present, registered })}</Text>
            </View>
            <Bar value={present} whole={Math.max(registered, present)} tone="azure" />
          </View>
        ))}
      </Card>
    </View>
  );
};
