import { View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { StatTile } from '@/components/stat-tile';
import { type Figure, useFigures } from './open-figure';

export interface FigureTile {
  figure: Figure;
  label: string;
}

/** Large numbers side by side, each of which opens to its lines below them, or beside them on a desk. */
export const FigureTiles = ({ tiles, className = '' }: { tiles: readonly FigureTile[]; className?: string }) => {
  const house = useText();
  const { openKey, turn, belowOf } = useFigures();
  return (
    <View>
      <View className={`stat-tiles ${className}`}>
        {tiles.map(({ figure, label }) => (
          <StatTile
            key={figure.key}
            figure={figure.say(figure.total)}
            label={label}
            chosen={openKey === figure.key && house('states.chosen')}
            onTap={() => turn(figure)}
          />
        ))}
      </View>
      {tiles.map(({ figure }) => belowOf(figure))}
    </View>
  );
};
