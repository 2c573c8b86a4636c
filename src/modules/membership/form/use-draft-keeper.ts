import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, unanswered } from '@/cloud/refusal';
import type { Server } from '@/kit/keeper';
import { shelfOf } from '@/kit/shelf';
import { useKeeper } from '@/kit/use-keeper';
import { type DraftForm, stored } from './draft-form';
import { type DraftContent, isDraftContent, shelfName } from './local-drafts';
import type { Opened } from './opened';

const faults = { DRAFT_NOT_FOUND: 'gone', DRAFT_CONFLICT: 'conflict' } as const;
const server: Server<DraftContent> = {
  save: async (content, { id, version }, requestId) => {
    const { membershipId, kind, step, form } = content;
    const input = {
      ...(id && version !== null ? { draftId: id, version } : {}),
      ...(membershipId ? { membershipId } : {}),
      kind,
      step,
      form,
    };
    const saved = await cloud.membership.saveDraft(input, { context: { requestId } });
    return { id: saved.draftId, version: saved.version };
  },
  judge: (error) => {
    if (unanswered(error)) return 'unanswered';
    const code = codeOf(error);
    return code in faults ? faults[code as keyof typeof faults] : 'refused';
  },
};

/** Keeps the application being written, from its first change on; a turned step is sent at once. */
export const useDraftKeeper = (opened: Opened, form: DraftForm, step: number) => {
  const client = useQueryClient();
  const { slot, answering, savedAt } = opened;
  const { state, keeper } = useKeeper(opened.place, shelfOf<DraftContent>(shelfName, slot, isDraftContent), server, {
    onLeft: () => void client.invalidateQueries({ queryKey: ['membership'] }),
  });
  const before = useRef({ form, step });
  const membershipId = answering?.membershipId ?? null;
  useEffect(() => {
    const { current } = before;
    if (current.form === form && current.step === step) return;
    before.current = { form, step };
    keeper.change({ membershipId, kind: form.kind, step, form: stored(form) });
    if (current.step !== step) void keeper.flush();
  }, [form, step, keeper, membershipId]);
  return { keeper, state: state.kind === 'none' && savedAt ? { kind: 'saved' as const, at: savedAt } : state };
};
