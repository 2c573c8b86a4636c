import { attachFiles } from '../files/effects';
import { type Attached, findAttached, findConfirmedFiles } from '../files/facts';
import type { Context } from '../shared/implement';
import type { Complaint } from './complaint-store';

export const proofOf = (complaintId: string): string => `complaint:${complaintId}`;
export const paperOf = (eventId: string): string => `complaint_event:${eventId}`;

/** All papers of a complaint, those of its statements among them. */
export const findPapers = (db: Context['db'], { id, events }: Pick<Complaint, 'id' | 'events'>) =>
  findAttached(db, [
    proofOf(id),
    ...events.filter(({ kind }) => kind === 'stated' || kind === 'appealed').map((each) => paperOf(each.id)),
  ]);

export const clientFiles = (papers: readonly Attached[], subject: string) =>
  papers
    .filter((each) => each.subject === subject)
    .map(({ fileId, name, type, bytes }) => ({ fileId, name, type, bytes }));

/** Whether each of these was uploaded by the person and looked at by the house. */
export async function areHis(db: Context['db'], personId: string, fileIds: readonly string[]): Promise<boolean> {
  if (fileIds.length === 0) return true;
  const found = await findConfirmedFiles(db, personId, [...fileIds]);
  return found.length === new Set(fileIds).size;
}

export const attach = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  subject: string,
  fileIds: readonly string[],
  by: string,
) => (fileIds.length === 0 ? 0 : attachFiles(db, { subject, role: 'proof', fileIds, by }, now));
