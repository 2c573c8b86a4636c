import { Text, View } from '@tarojs/components';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { unbroken } from '@/components/unbroken';
import { type Figure, useFigure } from './open-figure';
import './figure-row.scss';

interface FigureRowProps {
  title: string;
  /** What is behind the figure, a line each; what does not apply is null. */
  facts: readonly (string | null | false)[];
  figure: string;
  /** `good`: gained; `off`: does not count; `struck`: taken back. */
  tone?: 'good' | 'off' | 'struck';
  /** For screen readers; left out: title, figure and facts. */
  label?: string;
  onTap?: () => void;
  /** What the figure is made of: a tap opens its lines, in a FigureBoard. */
  opens?: Figure;
  /** What may be done with it, under its words. */
  act?: { verb: string; onTap: () => void };
}

/** One line of a ledger or a ranking: what it is, why, and how much; in few elements, for thirty are one screen. */
export const FigureRow = ({ title, facts, figure, tone, label, onTap, opens, act }: FigureRowProps) => {
  const { isOpen, turn, below } = useFigure(opens);
  const tapped = turn ?? onTap;
  const said = facts.filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <View className="figure-row">
      <Tap className="figure-row-line" label={label ?? [title, figure, ...said].join('，')} onTap={tapped}>
        <View className="figure-row-words">
          <Text className="figure-row-title">{unbroken(title)}</Text>
          <Text className="figure-row-facts">{unbroken(said.join('\n'))}</Text>
        </View>
        <Text className={classes('figure-row-figure', tone && `figure-row-${tone}`)}>{figure}</Text>
        {tapped && (
          <Icon
            name={turn ? 'down' : 'forward'}
            size="small"
            className={classes('figure-row-forward', isOpen && 'figure-row-turned')}
          />
        )}
      </Tap>
      {act && (
        <Tap className="figure-row-act" label={`${act.verb}，${title}`} onTap={act.onTap}>
          {act.verb}
        </Tap>
      )}
      {below}
    </View>
  );
};
