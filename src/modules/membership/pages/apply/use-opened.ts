import { useRef } from 'react';
import { cloud } from '@/cloud/client';
import { madeHere } from '@/cloud/refusal';
import { useRead } from '@/cloud/use-read';
import { localDrafts } from '../../form/local-drafts';
import { openAnswer, openLocal, openServer, type Opened } from '../../form/opened';

export interface Wanted {
  draftId?: string;
  slot?: string;
  membershipId?: string;
}
type Opening =
  | { state: 'loading' }
  | { state: 'failed'; error: Error; retry: () => void }
  /** The application is not waiting for an answer (any more). */
  | { state: 'handled'; membershipId: string }
  | { state: 'opened'; opened: Opened };

/** What is asked for, from this device when it has something newer, else from the server. Decided once. */
export const useOpened = ({ draftId, slot, membershipId }: Wanted): Opening => {
  const decided = useRef<Opened>();
  const here = useRef(
    localDrafts().find((each) =>
      draftId ? each.place.id === draftId : slot ? each.slot === slot : each.content.membershipId === membershipId,
    ),
  ).current;
  const drafts = useRead(['membership', 'drafts'], () => cloud.membership.drafts({}), { enabled: !here });
  const there = drafts.data?.rows.find((row) => (draftId ? row.id === draftId : row.membershipId === membershipId));
  const answered = membershipId ?? here?.content.membershipId ?? there?.membershipId ?? null;
  const application = useRead(
    ['membership', 'myApplication', answered],
    () => cloud.membership.myApplication({ membershipId: answered ?? '' }),
    { enabled: answered !== null },
  );
  const consents = useRead(['identity', 'consents'], () => cloud.identity.consents({}), { enabled: answered !== null });

  if (decided.current) return { state: 'opened', opened: decided.current };
  const open = (opened: Opened): Opening => {
    decided.current = opened;
    return { state: 'opened', opened };
  };
  const failed = [here ? null : drafts, answered ? application : null, answered ? consents : null].find(
    (read) => read?.error,
  );
  if (failed?.error) return { state: 'failed', error: failed.error, retry: () => void failed.refetch() };
  const begun = here ? openLocal(here) : there ? openServer(there) : null;
  if (answered) {
    if ((!here && !drafts.data) || !application.data || !consents.data) return { state: 'loading' };
    if (application.data.status !== 'returned') return { state: 'handled', membershipId: answered };
    return open(openAnswer(application.data, consents.data.rows, begun));
  }
  if (begun) return open(begun);
  if (!drafts.data || drafts.isFetching) return { state: 'loading' };
  return {
    state: 'failed',
    error: madeHere('DRAFT_GONE'),
    retry: () => void drafts.refetch(),
  };
};
