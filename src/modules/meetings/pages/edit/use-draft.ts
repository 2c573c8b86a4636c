import { useQueryClient } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, fieldIssues, unanswered } from '@/cloud/refusal';
import type { Server } from '@/kit/keeper';
import { shelfOf } from '@/kit/shelf';
import { useKeeper } from '@/kit/use-keeper';
import { type Draft, formOf, isDraft } from '../../form/draft';

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

const faults = { MEETING_NOT_FOUND: 'gone', VERSION_CONFLICT: 'conflict' } as const;
const server: Server<Draft> = {
  save: async (draft, { id, version }, requestId) => {
    const { form, whole } = formOf(draft);
    const input = { ...(id ? { meetingId: id } : {}), ...(version === null ? {} : { version }), form };
    const saved = await cloud.meetings.save(input, { context: { requestId } });
    return { id: saved.meetingId, version: saved.version, partly: !whole };
  },
  judge: (error) => {
    if (unanswered(error)) return 'unanswered';
    const code = codeOf(error);
    return code in faults ? faults[code as keyof typeof faults] : 'refused';
  },
};

/**
 * The meeting being written: on the device with every letter, a draft on the server soon after. A published one is
 * saved by hand, since people have been told of it.
 */
export const useDraft = (opened: Opened) => {
  const client = useQueryClient();
  const place = { id: opened.meetingId, version: opened.version };
  const { state, keeper } = useKeeper(place, shelfOf<Draft>('meeting', opened.meetingId ?? 'new', isDraft), server, {
    byHand: opened.published,
    onLeft: () => void client.invalidateQueries({ queryKey: ['meetings'] }),
  });
  const [restored] = useState(keeper.unsaved !== null);
  const [draft, setDraft] = useState<Draft>(keeper.unsaved ?? opened.draft);
  const [answered, setAnswered] = useState<Record<string, string>>({});
  const latest = useRef(draft);
  const patch: Patch = (part) => {
    const changes = typeof part === 'function' ? part(latest.current) : part;
    const next = { ...latest.current, ...changes };
    latest.current = next;
    setDraft(next);
    setAnswered((now) => without(now, Object.keys(changes)));
    keeper.change(next);
  };
  // What the server found, by dotted path of the form.
  const found = state.kind === 'refused' ? { ...formPaths(fieldIssues(state.error)), ...answered } : answered;
  return {
    draft,
    patch,
    state,
    keeper,
    restored,
    setAnswered,
    wrong: (path: string): string | null => found[path] ?? null,
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
