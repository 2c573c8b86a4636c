import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { FileField, type GivenFile } from '@/kit/file-field';
import type { Found } from '@/kit/finder';
import { useProceedingsText } from '../../text';
import { FindEntry } from './find-entry';

interface ProxySheetProps {
  meetingId: string;
  /** How many one may hold. */
  most: number;
  open: boolean;
  onClose: () => void;
}
type Side = 'giver' | 'holder';

/** A written proxy: who gives it, who holds it, and the signed paper. */
export const ProxySheet = ({ meetingId, most, open, onClose }: ProxySheetProps) => {
  const t = useProceedingsText('roll');
  const [chosen, setChosen] = useState<Record<Side, Found | null>>({ giver: null, holder: null });
  const [paper, setPaper] = useState<GivenFile | null>(null);
  const [tried, setTried] = useState(false);
  const record = useWrite(cloud.proceedings.recordProxy, {
    refreshes: [['proceedings']],
    onDone: () => {
      setChosen({ giver: null, holder: null });
      setPaper(null);
      setTried(false);
      onClose();
      void Taro.showToast({ icon: 'none', title: t('proxy.done') });
    },
  });
  const { giver, holder } = chosen;
  const send = () => {
    setTried(true);
    if (giver && holder && paper)
      record.run({ meetingId, giverEntryId: giver.id, holderEntryId: holder.id, fileId: paper.fileId });
  };
  const side = (which: Side, other: Found | null) => {
    const found = chosen[which];
    const take = (entry: Found | null) => (record.reset(), setChosen({ ...chosen, [which]: entry }));
    return (
      <View className="roll-side">
        <Text className="roll-quiet">{t(`proxy.${which}`)}</Text>
        {found ? (
          <View className="roll-chosen">
            <View className="roll-words">
              <Text>{found.name}</Text>
              {found.note && <Text className="roll-quiet">{found.note}</Text>}
            </View>
            <Button kind="quiet" small label={`${t('proxy.change')}，${t(`proxy.${which}`)}`} onTap={() => take(null)}>
              {t('proxy.change')}
            </Button>
          </View>
        ) : (
          <FindEntry meetingId={meetingId} except={other?.id ?? null} onPick={take} />
        )}
      </View>
    );
  };
  return (
    <Sheet
      open={open}
      title={t('proxy.title')}
      onClose={() => (record.reset(), onClose())}
      footer={
        <Button busy={record.busy} onTap={send}>
          {t('proxy.save')}
        </Button>
      }
    >
      <Text className="roll-quiet">{t('proxy.note', { most })}</Text>
      {side('giver', holder)}
      {giver && side('holder', giver)}
      {giver && holder && (
        <FileField
          label={t('proxy.paper')}
          hint={t('proxy.paperHint')}
          purpose="meeting"
          files={paper ? [paper] : []}
          onFile={setPaper}
          onRemove={() => setPaper(null)}
        />
      )}
      {tried && !(giver && holder && paper) && <Text className="roll-wrong">{t('proxy.missing')}</Text>}
      {record.sentence && <Notice tone="cinnabar" icon="bang" words={record.sentence} />}
    </Sheet>
  );
};
