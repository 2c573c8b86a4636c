import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { useDuplicatesText } from '../../text';
import type { Which } from '../../types';

interface LineProps {
  label: string;
  first: string | null;
  second: string | null;
  chosen: Which;
  onChoose: (which: Which) => void;
}

/** One line of both files: said once where they agree, else the one to take is pressed. */
export const Line = ({ label, first, second, chosen, onChoose }: LineProps) => {
  const t = useDuplicatesText();
  if (first === second)
    return first === null ? null : (
      <View className="compare-line">
        <Text className="compare-label">{`${label} · ${t('compare.same')}`}</Text>
        <Text className="compare-value">{first}</Text>
      </View>
    );
  return (
    <View className="compare-line">
      <Text className="compare-label">{label}</Text>
      <View className="compare-sides">
        {(
          [
            ['first', first],
            ['second', second],
          ] as const
        ).map(([which, value]) => (
          <View
            key={which}
            className={classes('compare-side', chosen === which && 'compare-side-on')}
            hoverClass="pressed"
            onClick={() => onChoose(which)}
            {...accessible('radio', t('compare.take', { field: label, value: value ?? t('none') }), {
              checked: chosen === which,
            })}
          >
            <Text className={value === null ? 'compare-empty' : 'compare-value'}>{value ?? t('none')}</Text>
          </View>
        ))}
      </View>
    </View>
  );
};
