import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Segments } from '@/components/segments';
import { usePointsText } from '../../text';
import type { Ledger } from './ledger-types';
import './ledger.scss';

interface HeadProps {
  ledger: Ledger;
  onYear: (year: number) => void;
  /** Whose ledger it is, for the question before a reversal. */
  onName: (name: string) => void;
}
const most = 4;

/** The balance of the year largest, then how points are earned. */
export const Head = ({ ledger, onYear, onName }: HeadProps) => {
  const t = usePointsText();
  const { memberName, year, balance, years, rules, rows } = ledger;
  useEffect(() => onName(memberName), [memberName, onName]);
  const offered = [...new Set([year, ...years])].sort((a, b) => b - a).slice(0, most);
  return (
    <View>
      <Card className="ledger-balance">
        <Text className="ledger-name">{memberName}</Text>
        <View className="ledger-sum" {...accessible('status', `${t('ledger.balance', { year })} ${balance}`)}>
          <Text className="ledger-figure">{balance}</Text>
          <Text className="ledger-quiet">{`${t('ledger.unit')} · ${t('ledger.balance', { year })}`}</Text>
        </View>
        <Text className="ledger-quiet">{t('ledger.yearly')}</Text>
      </Card>
      {offered.length > 1 && (
        <Segments
          label={t('ledger.year')}
          choices={offered.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(value) => onYear(Number(value))}
        />
      )}
      {rules.length > 0 && (
        <View>
          <Section title={t('ledger.rules')} />
          <Card>
            {rules.map(({ id, title, points, monthlyCap }) => (
              <Text key={id} className="ledger-rule">
                {t('ledger.rule', { title, points, cap: monthlyCap })}
              </Text>
            ))}
          </Card>
        </View>
      )}
      {rows.length > 0 && <Section title={t('ledger.entries')} />}
    </View>
  );
};
