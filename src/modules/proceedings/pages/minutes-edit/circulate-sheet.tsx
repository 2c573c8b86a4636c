import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { MinutesWords } from '@contracts/minutes';
import { cloud } from '@/cloud/client';
import { detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { CheckItem } from '@/components/check-item';
import { Sheet } from '@/components/sheet';
import { goInstead } from '@/hooks/go';
import type { Keeper } from '@/kit/keeper';
import { useProceedingsText } from '../../text';
import { type Content, missingWords } from './opened';

interface CirculateSheetProps {
  meetingId: string;
  words: MinutesWords;
  keeper: Keeper<Content>;
  openMotions: readonly string[];
  open: boolean;
  onClose: () => void;
}

/** What is missing, line by line; when nothing is, the minutes go to those who were there. */
export const CirculateSheet = ({ meetingId, words, keeper, openMotions, open, onClose }: CirculateSheetProps) => {
  const t = useProceedingsText('minutes');
  const [saved, setSaved] = useState(false);
  const send = useWrite(cloud.proceedings.circulateMinutes, {
    refreshes: [['proceedings']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('circulate.done') });
      goInstead('proceedings/minutes', { id: meetingId });
    },
  });
  useEffect(() => {
    setSaved(false);
    if (open) void keeper.flush().then(setSaved);
  }, [open, keeper]);
  const missing = missingWords(words);
  const lines = [
    missing.host ? t('circulate.host') : null,
    missing.recorder ? t('circulate.recorder') : null,
    missing.items ? t('circulate.items') : null,
    ...missing.conclusions.map((title) => t('circulate.conclusion', { title })),
  ].filter((line): line is string => line !== null);
  const { missing: named } = detailOf(send.error);
  const server = Array.isArray(named) ? named.map(String) : [];
  return (
    <Sheet
      open={open}
      title={t('circulate.title')}
      onClose={() => (send.reset(), onClose())}
      footer={
        <Button
          disabled={lines.length > 0 || !saved}
          busy={send.busy}
          onTap={() => send.run({ meetingId, revision: keeper.at.version ?? 0 })}
        >
          {t('circulate.send')}
        </Button>
      }
    >
      <Text>{t('circulate.consequence')}</Text>
      <View className="minutes-edit-missing">
        {lines.length > 0 && <Text className="minutes-edit-quiet">{t('circulate.missing')}</Text>}
        {lines.map((line) => (
          <CheckItem key={line} result="fail" title={line} />
        ))}
        {lines.length === 0 && <CheckItem result="pass" title={t('circulate.ready')} />}
        {lines.length === 0 &&
          openMotions.map((title) => <CheckItem key={title} result="warn" title={t('circulate.counts', { title })} />)}
        {lines.length === 0 && !saved && <CheckItem result="warn" title={t('circulate.unsaved')} />}
        {server.map((line) => (
          <CheckItem key={line} result="fail" title={line} />
        ))}
      </View>
      {send.sentence && server.length === 0 && <Text className="minutes-edit-wrong">{send.sentence}</Text>}
    </Sheet>
  );
};
