import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, fieldIssues, unanswered } from '@/cloud/refusal';
import type { Server } from '@/kit/keeper';
import { shelfOf } from '@/kit/shelf';
import { useForm } from '@/kit/use-form';
import { useKeeper } from '@/kit/use-keeper';
import { type Draft, formOf, isDraft, type Step, stepOf, steps } from '../../form/draft';
import { fieldName } from '../../form/field-names';
import { wantingOf } from '../../form/wanting';
import { useMeetingsText } from '../../text';

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
export const useDraft = (opened: Opened, begin: { step?: Step; field?: string }) => {
  const t = useMeetingsText('run');
  const client = useQueryClient();
  const place = { id: opened.meetingId, version: opened.version };
  const { state, keeper } = useKeeper(place, shelfOf<Draft>('meeting', opened.meetingId ?? 'new', isDraft), server, {
    byHand: opened.published,
    onLeft: () => void client.invalidateQueries({ queryKey: ['meetings'] }),
  });
  const [restored] = useState(keeper.unsaved !== null);
  const [draft, setDraft] = useState<Draft>(keeper.unsaved ?? opened.draft);
  const faults = useMemo(() => wantingOf(draft, t), [draft, t]);
  const form = useForm({ steps, stepOf, faults, begin: begin.step, field: begin.field });
  const latest = useRef(draft);
  const patch: Patch = (part) => {
    const changes = typeof part === 'function' ? part(latest.current) : part;
    const next = { ...latest.current, ...changes };
    latest.current = next;
    setDraft(next);
    form.mend(Object.keys(changes).map((field) => roots[field] ?? field));
    keeper.change(next);
  };
  // A save by itself that was refused brings nobody to another step.
  const refused = state.kind === 'refused' ? formPaths(fieldIssues(state.error)) : {};
  return {
    draft,
    patch,
    state,
    keeper,
    restored,
    form,
    /** Id and sentence of a field. */
    at: (path: string) => {
      const { id, error } = form.at(path);
      return { id, error: error ?? refused[path] ?? null };
    },
    names: (paths: readonly string[]) => paths.map((path) => fieldName(path, t)).join(t('edit.comma')),
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
