import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { money } from '@/i18n/money';
import { useExpensesText } from '../../text';

interface LineBarProps {
  /** Fen. */
  line: { title: string; budget: number; spent: number; promised: number; left: number };
}
const part = (amount: number, of: number) => `${of > 0 ? Math.min(100, (amount / of) * 100) : amount > 0 ? 100 : 0}%`;

/** One line of a budget as a bar: what is paid, what is promised, what is left. */
export const LineBar = ({ line: { title, budget, spent, promised, left } }: LineBarProps) => {
  const t = useExpensesText('budget');
  const words = { title, budget: money(budget), spent: money(spent), promised: money(promised), left: money(left) };
  const over = left < 0;
  return (
    <View className="budget-line" {...accessible('img', t('bar', words))}>
      <View className="budget-line-head">
        <Text>{title}</Text>
        <Text className="budget-line-figure">{words.budget}</Text>
      </View>
      <View className="budget-track">
        <View className={over ? 'budget-spent budget-over' : 'budget-spent'} style={{ width: part(spent, budget) }} />
        <View
          className="budget-promised"
          style={{ width: part(Math.min(promised, Math.max(0, budget - spent)), budget) }}
        />
      </View>
      <Text className={over ? 'budget-note budget-late' : 'budget-note'}>
        {over ? t('over', { over: money(-left) }) : t('spentOf', words)}
      </Text>
    </View>
  );
};
