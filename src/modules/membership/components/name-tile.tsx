import { View } from '@tarojs/components';
import { decorative } from '@/components/accessible';
import { classes } from '@/components/classes';
import { tileText } from './tile-text';
import './name-tile.scss';

/** Two characters in a square, where others would have a logo. */
export const NameTile = ({ name, region, large }: { name: string; region: string; large?: boolean }) => (
  <View className={classes('name-tile', large && 'name-tile-large')} {...decorative}>
    {tileText(name, region)}
  </View>
);
