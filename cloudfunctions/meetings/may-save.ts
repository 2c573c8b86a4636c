import type { MeetingDraft } from '../../contracts/meeting-form';
import { findConfirmedFiles } from '../files/facts';
import { findCommittee } from '../identity/facts';
import { personOf, type Context } from '../shared/implement';
import { runsMeetingsOf } from './facts';
import { fileIdsOf, formOf } from './judge-change';
import type { MeetingRecord } from './meeting-store';

/**
 * What keeps the caller from saving this form, as the refusal says it; null: nothing. A file that is attached already
 * stays, whoever put it there; a new one is the caller's own.
 */
export async function barredFromSaving(
  { db, today, actor }: Pick<Context, 'db' | 'today' | 'actor'>,
  before: MeetingRecord | null,
  form: MeetingDraft,
): Promise<'OTHER_COMMITTEE' | 'FILE_NOT_FOUND' | null> {
  if (!runsMeetingsOf(actor, form.committeeId)) return 'OTHER_COMMITTEE';
  if (form.committeeId && !(await findCommittee(db, form.committeeId, today))) return 'OTHER_COMMITTEE';
  const known = before ? [before.pending, formOf(before)].flatMap((each) => (each ? fileIdsOf(each) : [])) : [];
  const fresh = fileIdsOf(form).filter((id) => !known.includes(id));
  const own = fresh.length > 0 ? await findConfirmedFiles(db, personOf(actor).id, fresh) : [];
  return own.length === fresh.length ? null : 'FILE_NOT_FOUND';
}
