import { Text, View } from '@tarojs/components';
import { Card } from './card';
import { classes } from './classes';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';
import './tiles.scss';

export interface Tile {
  icon: IconName;
  label: string;
  /** A number or a word at the corner, such as how many wait. */
  mark?: string;
  onTap: () => void;
}

/**
 * What may be opened, four a row. `begins`: something new comes of them; a single one takes the row. `flat`: many quiet
 * ones, the word beside the icon.
 */
export const Tiles = ({ tiles, begins, flat }: { tiles: readonly Tile[]; begins?: boolean; flat?: boolean }) => (
  <Card className={classes('tiles', begins && 'tiles-begin', flat && 'tiles-flat')}>
    {tiles.map(({ icon, label, mark, onTap }) => (
      <Tap key={label} className="tile" label={[label, mark].filter(Boolean).join(' ')} onTap={onTap}>
        <View className="tile-icon">
          <Icon name={icon} />
          {mark && <Text className="tile-mark">{mark}</Text>}
        </View>
        <Text className="tile-label">{label}</Text>
      </Tap>
    ))}
  </Card>
);
