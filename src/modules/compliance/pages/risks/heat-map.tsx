import { Text, View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Card } from '@/components/card';
import { Tap } from '@/components/tap';
import { useComplianceText } from '../../text';
import type { RiskPage } from '../../types';

export interface Square {
  likelihood: number;
  impact: number;
}
interface HeatMapProps {
  cells: RiskPage['cells'];
  chosen: Square | null;
  onChoose: (square: Square | null) => void;
}
const steps = [1, 2, 3, 4, 5];

/** Five by five: how likely upwards, how grave to the right; a square with risks opens to them. */
export const HeatMap = ({ cells, chosen, onChoose }: HeatMapProps) => {
  const t = useComplianceText('risk');
  return (
    <Card>
      <View className="heat" aria-label={t('map')}>
        {[...steps].reverse().map((likelihood) => (
          <View key={likelihood} className="heat-row">
            {steps.map((impact) => {
              const cell = cells.find((each) => each.likelihood === likelihood && each.impact === impact);
              const isChosen = chosen?.likelihood === likelihood && chosen.impact === impact;
              const some = cell && cell.count > 0 ? cell : undefined;
              return (
                <Tap
                  key={impact}
                  className={classes('heat-square', `heat-${cell?.level ?? 'low'}`, isChosen && 'heat-chosen')}
                  label={some && t('square', { count: some.count, likelihood, impact })}
                  onTap={some && (() => onChoose(isChosen ? null : { likelihood, impact }))}
                >
                  <Text>{some?.count ?? ''}</Text>
                </Tap>
              );
            })}
          </View>
        ))}
        <Text className="risk-quiet">{t('axes')}</Text>
      </View>
    </Card>
  );
};
