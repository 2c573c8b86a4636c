import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from './card';
import './facts.scss';

export interface Fact {
  key: string;
  label: string;
  value: string;
  /** A small control after the value. */
  extra?: ReactNode;
}

/** What is known of somebody, line by line; lines without a value are left out. */
export const Facts = ({
  facts,
}: {
  facts: readonly (Omit<Fact, 'value'> & { value: string | null | undefined })[];
}) => {
  const known = facts.filter((fact): fact is Fact => Boolean(fact.value));
  if (known.length === 0) return null;
  return (
    <Card kind="list">
      {known.map(({ key, label, value, extra }) => (
        <View key={key} className="fact">
          <Text className="fact-label">{label}</Text>
          <View className="fact-value">
            <Text selectable>{value}</Text>
            {extra}
          </View>
        </View>
      ))}
    </Card>
  );
};
