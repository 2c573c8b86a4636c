import { Text, View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Fold } from '@/kit/fold';
import type { Rule } from '../../types';
import { factWords } from '../../value-words';

/** Cases without real data; the ones that came with the rule run as its tests. */
export const Examples = ({ title, examples }: { title: string; examples: Rule['positive'] }) =>
  examples.length === 0 ? null : (
    <Fold title={title} note={String(examples.length)}>
      {examples.map(({ said, facts }) => (
        <Card key={said}>
          <Text className="rule-example">{said}</Text>
          <View>
            {facts.map(({ key, label, value, unit }) => (
              <Text key={key} className="rule-fact">
                {`${label} ${factWords(value, unit)}`}
              </Text>
            ))}
          </View>
        </Card>
      ))}
    </Fold>
  );
