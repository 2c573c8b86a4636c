import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import './balance-card.scss';

interface BalanceCardProps {
  /** Whose it is. */
  name: string;
  figure: string | number;
  unit: string;
  /** What the figure is of, such as 2026 年积分. */
  of: string;
  note?: string;
}

/** The figure that a page is opened for, largest; its rows stand below it. */
export const BalanceCard = ({ name, figure, unit, of, note }: BalanceCardProps) => (
  <Card className="balance">
    <Text className="balance-name">{name}</Text>
    <View className="balance-sum" {...accessible('status', `${of} ${figure}`)}>
      <Text className="balance-figure">{figure}</Text>
      <Text className="balance-quiet">{`${unit} · ${of}`}</Text>
    </View>
    {note && <Text className="balance-quiet">{note}</Text>}
  </Card>
);
