import { useState } from 'react';
import type { MemberKind } from '@contracts/application';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { unshelve } from '@/kit/shelf';
import { localDrafts, shelfName } from '../form/local-drafts';

export interface DraftRow {
  key: string;
  draftId: string | null;
  slot: string | null;
  membershipId: string | null;
  kind: MemberKind;
  name: string;
  step: number;
  /** Null while it is on this device only. */
  savedAt: string | null;
}

/** Drafts on the server and on this device, each once; what is newer here speaks for both. */
export const useDrafts = () => {
  const read = useRead(['membership', 'drafts'], () => cloud.membership.drafts({}));
  const [, redraw] = useState(0);
  const here = localDrafts();
  const rows: DraftRow[] = [
    ...here.map(
      ({ slot, place, content: { membershipId, kind, step, form } }): DraftRow => ({
        key: slot,
        draftId: place.id,
        slot,
        membershipId,
        kind,
        name: form.name,
        step,
        savedAt: null,
      }),
    ),
    ...(read.data?.rows ?? [])
      .filter(({ id }) => !here.some(({ place }) => place.id === id))
      .map(
        ({ id, membershipId, kind, step, form, savedAt }): DraftRow => ({
          key: id,
          draftId: id,
          slot: null,
          membershipId,
          kind,
          name: typeof form.name === 'string' ? form.name : '',
          step,
          savedAt,
        }),
      ),
  ];
  return {
    rows,
    read,
    forgetHere: (slot: string) => {
      unshelve(shelfName, slot);
      redraw((count) => count + 1);
    },
  };
};
