import { useQuery } from '@tanstack/react-query';
import { Image, Text, View } from '@tarojs/components';
import { pictured } from '@/components/accessible';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useMembershipText } from '../text';

type Material = Awaited<ReturnType<typeof cloud.membership.myApplication>>['materials'][number];
// The address is good for ten minutes.
const fresh = 8 * 60_000;

export const MaterialTile = ({ material, title }: { material: Material; title: string }) => {
  const t = useMembershipText('terms');
  const [broken, setBroken] = useState(false);
  const photo = material.type.startsWith('image/');
  const address = useQuery({
    queryKey: ['membership', 'materialUrl', material.id],
    queryFn: () => cloud.membership.materialUrl({ materialId: material.id }),
    enabled: photo,
    staleTime: fresh,
  });
  const open = async () => {
    try {
      const current =
        address.data && !address.isStale ? address.data : (await address.refetch({ throwOnError: true })).data;
      if (current) await openDocument(current);
    } catch (error) {
      void Taro.showToast({ icon: 'none', title: sentenceOf(error) });
    }
  };
  const url = photo && !broken ? address.data?.url : undefined;
  const expiry = material.validTo ? t('files.expires', { day: material.validTo }) : null;
  return (
    <Tap className="material-tile" label={t('files.open', { name: title })} onTap={() => void open()}>
      <View className="material-tile-picture">
        {url ? (
          <Image
            className="material-tile-image"
            mode="aspectFill"
            src={url}
            lazyLoad
            {...pictured('')}
            onError={() => setBroken(true)}
          />
        ) : (
          <Icon name="licence" />
        )}
        {!photo && <Text className="material-tile-type">{t('files.pdf')}</Text>}
      </View>
      <Text className="material-tile-title">{title}</Text>
      {expiry && <Text className="material-tile-note">{expiry}</Text>}
    </Tap>
  );
};
