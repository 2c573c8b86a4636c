import { View } from '@tarojs/components';
import { to } from '@/hooks/go';
import { BarChart } from '@/kit/bar-chart';
import { useWorkbenchText } from '../../text';
import { Nothing } from './nothing';
import type { MemberFile } from './types';

/** Points by year; a year opens to its entries for the secretariat. */
export const Points = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { years } = file.points;
  if (years.length === 0) return <Nothing>{t('noPoints')}</Nothing>;
  const open = file.mayReveal ? to('points/ledger', { id: file.id }) : undefined;
  return (
    <View className="member-file-points">
      <BarChart
        title={t('pointsTitle')}
        bars={years.map(({ year, balance }) => ({
          key: String(year),
          label: t('pointsYear', { year }),
          value: balance,
          figure: t('pointsFigure', { points: balance }),
          onTap: open,
        }))}
      />
    </View>
  );
};
