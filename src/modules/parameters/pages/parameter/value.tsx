import { Text, View } from '@tarojs/components';
import type { Shape } from '@contracts/parameter-shape';
import { namesIn, valueLines } from '@contracts/parameter-words';
import { classes } from '@/components/classes';
import { useParametersText, useSpoken } from '../../text';

/** A value in words: one alone large, the parts of a record line by line, a register as its names. */
export const Value = ({ shape, value, large }: { shape: Shape; value: unknown; large?: boolean }) => {
  const t = useParametersText('one');
  const spoken = useSpoken();
  if (shape.kind === 'names')
    return (
      <View>
        <Text className="value-words">{t('names', { count: namesIn(value).length })}</Text>
        <View className="value-names">
          {namesIn(value).map((name) => (
            <Text key={name} className="value-name">
              {name}
            </Text>
          ))}
        </View>
      </View>
    );
  return (
    <View className="value">
      {valueLines(shape, value, spoken).map(({ label, words }) => (
        <View key={label} className="value-line">
          {label && <Text className="value-label">{label}</Text>}
          <Text className={classes('value-words', !label && large && 'value-figure')}>{words}</Text>
        </View>
      ))}
    </View>
  );
};
