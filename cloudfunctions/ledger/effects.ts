import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { MemberReferences } from '../ground/references';
import type { Db } from '../shared/db';
import { canonical, commitmentTo, type Body } from './body';
import { leafHash } from './tree';

export interface NewLine {
  /** `gift:<uuid>` */
  subject: string;
  /** Such as `verified`; each step of a subject is told once. */
  step: string;
  /** What everybody may read: nothing by which a person is known. */
  said: Body;
  /** Whom and what the line names, by key: only commitments to them are written. */
  named: Readonly<Record<string, string>>;
}
/**
 * Adds lines to the ledger in the caller's transaction, in the order given. A step that was told already is left as it is.
 * @param newSalt 32 bytes that nobody can guess, for each thing that is named
 * @returns the number of each, from 0
 */
export async function appendLines(
  db: Db,
  lines: readonly NewLine[],
  now: Date,
  newSalt: () => Buffer = () => randomBytes(32),
): Promise<Map<string, number>> {
  if (lines.length === 0) return new Map();
  const given = lines.map(({ subject, step, said, named }) => {
    const openings = Object.keys(named).map((key) => ({ key, salt: newSalt() }));
    const commitments = openings.map(({ key, salt }): [string, string] => [key, commitmentTo(salt, named[key] ?? '')]);
    const body = canonical({ ...said, ...Object.fromEntries(commitments) });
    const salts = Object.fromEntries(openings.map(({ key, salt }): [string, string] => [key, salt.toString('hex')]));
    const leaf = Buffer.from(leafHash(Buffer.from(body))).toString('hex');
    return { subject, step, body, leaf, openings: salts };
  });
  const { rows } = await sql<{ subject: string; step: string; seq: number }>`
    SELECT a.subject, a.step, a.seq FROM append_ledger(${JSON.stringify(given)}::jsonb, ${now}) a`.execute(db);
  return new Map(rows.map(({ subject, step, seq }) => [`${subject}.${step}`, seq]));
}

/** A line tells of a gift, and is what it was when it was sealed. */
export const memberReferences: MemberReferences = {
  moves: {},
  stays: { 'ledger_line.subject': 'the number of a gift: no line of the ledger is ever changed' },
};
