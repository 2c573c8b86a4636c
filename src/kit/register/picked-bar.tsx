import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { accessible } from '@/components/accessible';
import { Tap } from '@/components/tap';
import { useRegisterText } from './text';
import type { Column } from './types';
import type { Picked } from './use-picked';

interface PickedBarProps<Row extends { id: string }> {
  columns: readonly Column<Row, never>[];
  picked: Picked<Row>;
  /** How many, in words. */
  count: string;
}

/** How many rows are chosen, what they come to, and what can be done with them. */
export const PickedBar = <Row extends { id: string }>({
  columns,
  picked,
  count,
  children,
}: PropsWithChildren<PickedBarProps<Row>>) => {
  const t = useRegisterText();
  const said = t('picked', { count });
  const sums = columns.flatMap(({ title, amount }) =>
    amount
      ? [t('sum', { title, amount: amount.words(picked.rows.reduce((sum, row) => sum + amount.of(row), 0)) })]
      : [],
  );
  return (
    <View className="register-picked">
      <Text className="register-picked-count" {...accessible('status')}>
        {said}
      </Text>
      <Text className="register-picked-sums">{sums.join(' · ')}</Text>
      {children}
      <Tap className="register-picked-cancel" label={t('cancel')} onTap={picked.clear}>
        <Text>{t('cancel')}</Text>
        <Text className="register-key">Esc</Text>
      </Tap>
    </View>
  );
};
