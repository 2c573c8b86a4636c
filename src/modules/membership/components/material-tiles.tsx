import { View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { useMembershipText } from '../text';
import { MaterialTile } from './material-tile';
import './material-tiles.scss';

type Material = Awaited<ReturnType<typeof cloud.membership.myApplication>>['materials'][number];

/** The documents as small pictures; a tap opens the photo or the PDF. */
export const MaterialTiles = ({ materials }: { materials: readonly Material[] }) => {
  const t = useMembershipText('terms');
  return (
    <View className="material-tiles">
      {materials.map((material) => (
        <MaterialTile key={material.id} material={material} title={t(`materials.${material.code}`)} />
      ))}
    </View>
  );
};
