import { Text } from '@tarojs/components';
import { classes } from './classes';
import { Tap } from './tap';
import './stat-tile.scss';

interface StatTileProps {
  figure: number | string;
  label: string;
  /** Act now: the figure is cinnabar, and the label must say why. */
  urgent?: boolean;
  /** It is what the page shows; these words say so to a screen reader. */
  chosen?: string | false;
  onTap?: () => void;
}

/** A number that matters, large and tabular. Put several into a `stat-tiles` row. */
export const StatTile = ({ figure, label, urgent, chosen, onTap }: StatTileProps) => (
  <Tap
    className={classes('stat-tile', urgent && 'stat-tile-urgent', chosen && 'stat-tile-chosen')}
    onTap={onTap}
    label={chosen ? `${label} ${figure}，${chosen}` : `${label} ${figure}`}
  >
    <Text className="stat-tile-figure">{figure}</Text>
    <Text className="stat-tile-label">{label}</Text>
  </Tap>
);
