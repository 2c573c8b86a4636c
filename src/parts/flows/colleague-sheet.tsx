import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Field } from '@/components/field';
import type { goInstead } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { PickOne } from '@/kit/pick-one';
import './refusals';
import { takeBackLater } from './take-back';

export type Purpose = 'handOn' | 'askSigner';
interface ColleagueSheetProps {
  /** Id of what the case is about, and the page that shows it. */
  of: string;
  page: Parameters<typeof goInstead>[0];
  caseId: string;
  /** Of the case. */
  version: number;
  purpose: Purpose;
  words: Record<'title' | 'consequence' | 'none' | 'verb' | 'note' | 'nameless', string>;
  done: (name: string) => string;
  open: boolean;
  onClose: () => void;
}

/** Hands the case on to a colleague of the office, or asks one to sign too; in the words of its module. */
export const ColleagueSheet = ({ of, page, caseId, version, purpose, words, done, ...sheet }: ColleagueSheetProps) => {
  const house = useText();
  const [note, setNote] = useState('');
  const holders = useRead(
    ['flows', 'holders', caseId, purpose],
    async () => {
      const { rows } = await cloud.flows.holders({ caseId, purpose });
      return rows.map(({ personId, name, offices }) => ({
        id: personId,
        name: name ?? words.nameless,
        note: offices.map((office) => house(`offices.${office}`)).join(' · '),
      }));
    },
    { enabled: sheet.open },
  );
  const write = useWrite(cloud.flows[purpose], {
    onDone: (trail, { personId }) => {
      const said = done(holders.data?.find(({ id }) => id === personId)?.name ?? '');
      void Taro.showToast({ icon: 'none', title: said });
      if (trail.may.takeBack) takeBackLater({ of, page, caseId, version: trail.version, words: said });
      setNote('');
      sheet.onClose();
    },
  });
  return (
    <PickOne
      open={sheet.open}
      onClose={() => (write.reset(), sheet.onClose())}
      title={words.title}
      consequence={words.consequence}
      icon="person"
      among={holders.data}
      fault={holders.error && { error: holders.error, onRetry: () => void holders.refetch() }}
      none={words.none}
      verb={words.verb}
      busy={write.busy}
      error={write.sentence}
      onPick={(personId) => write.run({ caseId, version, personId, ...(note.trim() ? { note: note.trim() } : {}) })}
    >
      <Field
        label={words.note}
        optional
        multiline
        maxLength={200}
        value={note}
        onChange={setNote}
        error={write.issues.note}
      />
    </PickOne>
  );
};
