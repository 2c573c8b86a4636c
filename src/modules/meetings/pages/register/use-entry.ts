import { useMemo, useState } from 'react';
import type { Whoami } from '@/cloud/reads';
import { useKeptWords } from '@/hooks/kept-words';
import { useForm } from '@/kit/use-form';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import type { ForWhom } from './use-whom';
import { type Answer, type Companion, type Entry, entryFrom, faultsOf } from './entry';

const prefilled = (me: Whoami): Entry => ({
  name: me.person?.name ?? '',
  phone: me.person?.phone?.replace(/^\+86/, '') ?? '',
  title: '',
  companions: [],
  answers: {},
});

const nobody: Entry = { name: '', phone: '', title: '', companions: [], answers: {} };

/**
 * The registration being written: kept on the device with every letter, and what is said beside each field. It is sent
 * once and no server holds a half of it, so the shelf alone keeps it: a keeper, which settles two versions, has none here.
 */
export const useEntry = (meeting: Meeting, me: Whoami, { registered, unchosen }: ForWhom) => {
  const kept = useKeptWords(`${meeting.id}.register${registered ? '.colleague' : ''}`);
  const [entry, setEntry] = useState<Entry>(() => entryFrom(kept.words) ?? (registered ? nobody : prefilled(me)));
  const t = useMeetingsText('meeting');
  const faults = useMemo(
    () => ({
      ...(unchosen && { unit: t('register.unitFirst') }),
      ...faultsOf(entry, meeting.form.questions, t),
    }),
    [unchosen, entry, meeting.form.questions, t],
  );
  const form = useForm({ steps: ['whole'], stepOf: () => 'whole' as const, faults });
  const change = (part: Partial<Entry>, touched: string) => {
    const next = { ...entry, ...part };
    setEntry(next);
    kept.change(JSON.stringify(next));
    form.mend([touched]);
  };
  return {
    entry,
    change,
    changeCompanion: (index: number, part: Partial<Companion>) =>
      change(
        { companions: entry.companions.map((each, i) => (i === index ? { ...each, ...part } : each)) },
        `companions.${index}.${Object.keys(part)[0] ?? ''}`,
      ),
    answer: (questionId: string, answer: Answer) =>
      change({ answers: { ...entry.answers, [questionId]: answer } }, `answers.${questionId}`),
    /** Another comes than was named: his name is not kept for somebody else. */
    callAnew: (colleague: boolean) => {
      const { name, phone, title } = colleague ? nobody : prefilled(me);
      change({ name, phone, title }, 'name');
    },
    form,
    forget: kept.forget,
  };
};
export type Writing = ReturnType<typeof useEntry>;
