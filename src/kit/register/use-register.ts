import { useMemo, useState } from 'react';
import { useSettled } from '@/hooks/settled';
import { keptColumns, keptViews } from './kept-views';
import type { Look, Question, Sort, Values, View } from './types';

const lookOf = ({ filters, columns, sort }: Look): Look => ({ filters, columns, sort });
const set = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, chosen]) => chosen.length > 0));

/** What a register is looked at by now, what it is asked for, and which views there are. */
export const useRegister = (name: string, given: readonly View[], keys: readonly string[]) => {
  const first = given[0] ?? { key: '', name: '', filters: {}, columns: keys, sort: { key: '', descending: false } };
  const [own, setOwn] = useState(() => keptViews.read(name));
  const [view, setView] = useState(first.key);
  const ownLook = (chosen: View): Look => ({
    ...lookOf(chosen),
    columns: keptColumns.read(name)[chosen.key] ?? chosen.columns,
  });
  const [look, setLook] = useState<Look>(() => ownLook(first));
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim()) || undefined;
  const { filters, sort } = look;
  const question: Question = useMemo(() => ({ q, filters, sort }), [q, filters, sort]);
  const change = (part: Partial<Look>) => setLook((before) => ({ ...before, ...part }));
  const plain = [...given, ...own].find(({ key }) => key === view);
  return {
    views: [...given, ...own],
    view,
    look: { ...look, columns: look.columns.filter((key) => keys.includes(key)) },
    typed,
    setTyped,
    question,
    show: (chosen: View) => {
      setView(chosen.key);
      setLook(ownLook(chosen));
    },
    filter: (values: Values) => change({ filters: set(values) }),
    order: (next: Sort) => change({ sort: next }),
    choose: (columns: readonly string[]) => {
      keptColumns.write(name, view, columns);
      change({ columns });
    },
    /** The columns as the view has them; undefined while they are. */
    restore:
      plain && plain.columns.join() !== look.columns.join()
        ? () => {
            keptColumns.write(name, view, undefined);
            change({ columns: plain.columns });
          }
        : undefined,
    clear: () => {
      setTyped('');
      change({ filters: {} });
    },
    keep: (named: string) => {
      const kept: View = { key: `own.${named}`, name: named, ...look };
      keptColumns.write(name, `own.${named}`, undefined);
      setOwn(keptViews.write(name, [...own.filter(({ key }) => key !== kept.key), kept]));
      setView(kept.key);
    },
    isOwn: own.some(({ key }) => key === view),
    drop: () => {
      setOwn(
        keptViews.write(
          name,
          own.filter(({ key }) => key !== view),
        ),
      );
      keptColumns.write(name, view, undefined);
      setView(first.key);
      setLook(ownLook(first));
    },
  };
};
export type Held = ReturnType<typeof useRegister>;
