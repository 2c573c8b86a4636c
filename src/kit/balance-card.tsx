import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { type Figure, useFigure } from './open-figure';
import { useKitText } from './text';
import './balance-card.scss';

interface BalanceCardProps {
  /** Whose it is. */
  name: string;
  figure: string | number;
  /** Empty where the page says it. */
  unit: string;
  /** What the figure is of, such as 2026 年积分. */
  of: string;
  note?: string;
  /** What the figure is made of: a tap opens its lines, in a FigureBoard. */
  opens?: Figure;
}

/** The figure that a page is opened for, largest; its rows stand below it. */
export const BalanceCard = ({ name, figure, unit, of, note, opens }: BalanceCardProps) => {
  const t = useKitText('figure');
  const { isOpen, turn, below } = useFigure(opens);
  const sum = (
    <>
      <Text className="balance-figure">{figure}</Text>
      <Text className="balance-quiet">{unit ? `${unit} · ${of}` : of}</Text>
    </>
  );
  return (
    <Card className="balance">
      <Text className="balance-name">{name}</Text>
      {turn ? (
        <Tap
          className="balance-sum balance-opens"
          label={t('open', { title: of, figure: `${figure} ${unit}` })}
          onTap={turn}
        >
          {sum}
          <Icon name="down" className={classes('balance-mark', isOpen && 'balance-turned')} />
        </Tap>
      ) : (
        <View className="balance-sum" {...accessible('status', `${of} ${figure}`)}>
          {sum}
        </View>
      )}
      {note && <Text className="balance-quiet">{note}</Text>}
      {below}
    </Card>
  );
};
