import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useMembershipText } from '../../text';

export type RevealField = Parameters<typeof cloud.membership.reveal>[0]['field'];
const keyOf = (field: RevealField) => (field.kind === 'idNumber' ? 'idNumber' : field.representativeId);

interface RevealProps {
  membershipId: string;
  field: RevealField | null;
  onClose: () => void;
  onShown: (key: string, value: string) => void;
}

/** Asks why, says that it is recorded, then shows the number in its place. */
export const Reveal = ({ membershipId, field, onClose, onShown }: RevealProps) => {
  const t = useMembershipText('review');
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    reveal.reset();
    onClose();
  };
  const reveal = useWrite(cloud.membership.reveal, {
    refreshes: [],
    onDone: ({ value }, input) => {
      onShown(keyOf(input.field), value);
      close();
    },
  });
  const ready = reason.trim().length >= 2;
  return (
    <Sheet
      open={field !== null}
      title={t('reveal.title')}
      onClose={close}
      footer={
        <Button
          disabled={!ready}
          busy={reveal.busy}
          onTap={() => field && reveal.run({ membershipId, field, reason: reason.trim() })}
        >
          {t('reveal.show')}
        </Button>
      }
    >
      <Text>{t('reveal.logged')}</Text>
      <Field
        label={t('reveal.reason')}
        placeholder={t('reveal.placeholder')}
        value={reason}
        onChange={setReason}
        maxLength={100}
        error={reveal.issues.reason ?? reveal.sentence}
      />
      <View>
        <PhraseChips
          label={t('reveal.reason')}
          phrases={[t('reveal.reasons.call'), t('reveal.reasons.match'), t('reveal.reasons.remind')]}
          onPick={setReason}
        />
      </View>
    </Sheet>
  );
};
