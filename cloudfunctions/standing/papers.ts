import { attachFiles } from '../files/effects';
import { attachedTo, findConfirmedFiles, type Attached } from '../files/facts';
import type { Context } from '../shared/implement';
import type { Discipline } from './discipline-store';

export const evidenceOf = (disciplineId: string): string => `discipline:${disciplineId}`;
export const paperOf = (statementId: string): string => `discipline_statement:${statementId}`;

/** All papers of a sanction, those of its statements among them; as part of a statement. */
export const papersOf = ({ id, statements }: Pick<Discipline, 'id' | 'statements'>) =>
  attachedTo([evidenceOf(id), ...statements.map((each) => paperOf(each.id))]);

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
  role: 'evidence' | 'statement',
  fileIds: readonly string[],
  by: string,
) => attachFiles(db, { subject, role, fileIds, by }, now);
