import { useQueryClient } from '@tanstack/react-query';
import Taro, { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useKeptWords } from '@/hooks/kept-words';
import { useOnline } from '@/hooks/online';
import { type Draft, keptDraft } from '../../form/draft';
import { Keeper, type SaveState } from '../../form/keeper';

export type Patch = (part: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;
export interface Opened {
  /** Null: it is not on the server yet. */
  meetingId: string | null;
  version: number | null;
  draft: Draft;
  /** People have been told: nothing is saved by itself. */
  published: boolean;
  /** Seats taken and people waiting. */
  people: number;
}

/** The meeting being written: on the device with every letter, a draft on the server soon after. */
export const useDraft = (opened: Opened) => {
  const kept = useKeptWords(`${opened.meetingId ?? 'new'}.meeting`);
  const [draft, setDraft] = useState<Draft>(() => {
    const here = keptDraft(kept.words);
    // What was written on another version would undo what a colleague has changed since.
    return here && here.version === opened.version ? here.draft : opened.draft;
  });
  const [state, setState] = useState<SaveState>({ kind: 'none' });
  const [answered, setAnswered] = useState<Record<string, string>>({});
  const client = useQueryClient();
  const online = useOnline();
  const latest = useRef(draft);
  latest.current = draft;
  const forget = useRef(kept.forget);
  forget.current = kept.forget;
  const keeper = useRef<Keeper>();
  keeper.current ??= new Keeper(opened.meetingId, opened.version, cloud.meetings.save, (next) => {
    setState(next);
    if (next.kind === 'refused') setAnswered(formPaths(next.issues));
    // What could not be sent yet stays on the device.
    if (next.kind === 'saved' && next.whole) forget.current();
  });
  const patch: Patch = (part) => {
    const changes = typeof part === 'function' ? part(latest.current) : part;
    const next = { ...latest.current, ...changes };
    latest.current = next;
    setDraft(next);
    setAnswered((now) => without(now, Object.keys(changes)));
    kept.change(JSON.stringify({ draft: next, version: keeper.current?.version ?? null }));
    if (!opened.published) keeper.current?.change(next);
  };
  useEffect(() => {
    if (online && !opened.published) void keeper.current?.flush();
  }, [online, opened.published]);
  useDidHide(() => {
    if (!opened.published) void keeper.current?.flush();
  });
  useEffect(
    () => () => {
      const left = keeper.current;
      // Not a second keeper beside the one of the page opened next: what could not be sent is on the device.
      void left?.flush().finally(() => {
        left.stop();
        void client.invalidateQueries({ queryKey: ['meetings'] });
      });
    },
    [client],
  );
  return {
    draft,
    patch,
    state,
    keeper: keeper.current,
    forget: kept.forget,
    /** What the server found, by dotted path of the form. */
    answered,
    setAnswered,
    wrong: (path: string): string | null => answered[path] ?? null,
    scrollUp: () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }),
  };
};
export type Writing = ReturnType<typeof useDraft>;

export const formPaths = (issues: Record<string, string>) =>
  Object.fromEntries(Object.entries(issues).map(([path, words]) => [path.replace(/^form\./, ''), words]));
const roots: Record<string, string> = {
  placeName: 'place',
  address: 'place',
  region: 'place',
  position: 'place',
  checkInRadius: 'place',
  quota: 'companyQuota',
  yuan: 'fee',
  feeBasis: 'fee',
  live: 'liveFinder',
};
const without = (issues: Record<string, string>, touched: readonly string[]) => {
  const gone = touched.map((field) => roots[field] ?? field);
  return Object.fromEntries(Object.entries(issues).filter(([path]) => !gone.includes(path.split('.')[0] ?? '')));
};
