import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { partsOf } from '@/i18n/dates';
import { usePointsText } from '../../text';
import { type Entry, signed } from './ledger-types';

const shortest = 4;

interface ReverseSheetProps {
  entry: Entry | null;
  name: string;
  onClose: () => void;
}

/** Takes an entry back, with its consequence and a reason that the member sees. */
export const ReverseSheet = ({ entry, name, onClose }: ReverseSheetProps) => {
  const t = usePointsText();
  const [reason, setReason] = useState('');
  const reverse = useWrite(cloud.points.reverse, {
    refreshes: [['points']],
    onDone: ({ balance }) => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('reverse.done', { balance }) });
    },
  });
  const written = reason.trim();
  const year = entry ? partsOf(entry.at).day.slice(0, 4) : '';
  return (
    <Sheet
      open={entry !== null}
      title={t('reverse.title')}
      onClose={onClose}
      footer={
        <Button
          kind="danger"
          busy={reverse.busy}
          disabled={written.length < shortest}
          onTap={() => entry && reverse.run({ entryId: entry.id, reason: written })}
        >
          {t('reverse.action')}
        </Button>
      }
    >
      {entry && <Text>{t('reverse.consequence', { title: entry.title, delta: signed(entry.delta), name, year })}</Text>}
      <Field
        label={t('reverse.reason')}
        hint={t('reverse.hint')}
        multiline
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={reverse.issues.reason ?? reverse.sentence}
      />
      <View>
        <PhraseChips
          label={t('reverse.common')}
          phrases={[t('reverse.reasons.mistake'), t('reverse.reasons.twice')]}
          onPick={setReason}
        />
      </View>
    </Sheet>
  );
};
