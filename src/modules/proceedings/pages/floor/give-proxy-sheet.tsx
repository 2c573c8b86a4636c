import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { FileField, type GivenFile } from '@/kit/file-field';
import { Finder, type Found } from '@/kit/finder';
import { useProceedingsText } from '../../text';
import { type Floor, floorKey } from './use-floor';

interface GiveProxySheetProps {
  meetingId: string;
  entry: Floor['entries'][number];
  /** How many one may hold. */
  most: number;
  open: boolean;
  onClose: () => void;
}
/** One's own written proxy: who holds it, and the signed paper. */
export const GiveProxySheet = ({ meetingId, entry, most, open, onClose }: GiveProxySheetProps) => {
  const t = useProceedingsText('floor');
  const [holder, setHolder] = useState<Found | null>(null);
  const [paper, setPaper] = useState<GivenFile | null>(null);
  const [tried, setTried] = useState(false);
  const give = useWrite(cloud.proceedings.giveProxy, {
    refreshes: [floorKey(meetingId)],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('proxy.done') });
    },
  });
  const find = async (q: string): Promise<Found[]> => {
    const { rows } = await cloud.proceedings.proxyHolders({ meetingId, q });
    return rows
      .filter(({ id }) => id !== entry.id)
      .map(({ id, name, unitName }) => ({ id, name, ...(unitName && { note: unitName }) }));
  };
  const send = () => {
    setTried(true);
    if (holder && paper) give.run({ meetingId, entryId: entry.id, holderEntryId: holder.id, fileId: paper.fileId });
  };
  return (
    <Sheet
      open={open}
      title={t('proxy.title', { name: entry.name })}
      onClose={() => (give.reset(), onClose())}
      footer={
        <Button busy={give.busy} onTap={send}>
          {t('proxy.send')}
        </Button>
      }
    >
      <Text className="floor-quiet">{t('proxy.note', { most })}</Text>
      {holder ? (
        <View className="floor-holder">
          <View className="floor-words">
            <Text>{t('proxy.holder', { name: holder.name })}</Text>
            {holder.note && <Text className="floor-quiet">{holder.note}</Text>}
          </View>
          <Button kind="quiet" small onTap={() => (give.reset(), setHolder(null))}>
            {t('proxy.change')}
          </Button>
        </View>
      ) : (
        <Finder
          icon="person"
          kind={`holder.${meetingId}.${entry.id}`}
          placeholder={t('proxy.search')}
          find={find}
          none={() => t('proxy.none')}
          onPick={setHolder}
        />
      )}
      {holder && (
        <FileField
          label={t('proxy.paper')}
          hint={t('proxy.paperHint')}
          purpose="meeting"
          files={paper ? [paper] : []}
          onFile={setPaper}
          onRemove={() => setPaper(null)}
        />
      )}
      {tried && !(holder && paper) && <Text className="floor-wrong">{t('proxy.missing')}</Text>}
      {give.sentence && <Notice tone="cinnabar" icon="bang" words={give.sentence} />}
    </Sheet>
  );
};
