import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useDisclosureText } from '../../text';
import type { Duty } from '../../types';

interface DecideSheetProps {
  duty: Duty;
  section: string;
  /** What the section is called. */
  called: string;
  /** Null: somebody says himself which words are to be replaced. */
  words: string | null;
  decision: 'replace' | 'keep';
  onClose: () => void;
}

/** A pseudonym for some words, or why they stay. */
export const DecideSheet = ({ duty, section, called, words, decision, onClose }: DecideSheetProps) => {
  const t = useDisclosureText('duty');
  const [own, setOwn] = useState('');
  const said = useKeptWords(`disclosure.${duty.id}.${section}.${words ?? 'own'}.${decision}`);
  const about = words ?? own.trim();
  const write = useWrite(cloud.disclosure.decideSecret, {
    refreshes: [['disclosure', 'duty', duty.id]],
    onDone: () => {
      said.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('decided') });
    },
  });
  const replaces = decision === 'replace';
  return (
    <Sheet
      open
      title={t(replaces ? 'replace' : 'keep')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={said.words.trim() === '' || about === ''}
          onTap={() =>
            write.run({ id: duty.id, version: duty.version, section, words: about, decision, said: said.words.trim() })
          }
        >
          {t(replaces ? 'replace' : 'keep')}
        </Button>
      }
    >
      <Text>
        {words === null
          ? t('maskMoreWords')
          : replaces
            ? t('replaceWords', { words, section: called })
            : t('keepWords', { words })}
      </Text>
      {words === null && <Field label={t('maskWords')} maxLength={60} value={own} onChange={setOwn} />}
      <Field
        label={t(replaces ? 'pseudonym' : 'keepWhy')}
        hint={replaces ? t('pseudonymHint') : undefined}
        maxLength={100}
        value={said.words}
        onChange={said.change}
        error={write.sentence}
      />
    </Sheet>
  );
};
