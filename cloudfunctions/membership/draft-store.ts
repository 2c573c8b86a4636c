import { sql } from 'kysely';
import type { MemberKind } from '../../contracts/application';
import type { Db } from '../shared/db';
import { takeTurns } from '../shared/take-turns';

const mostDrafts = 10;

export interface Draft {
  id: string;
  personId: string;
  membershipId: string | null;
  kind: MemberKind;
  step: number;
  form: unknown;
}

/** False when the person already keeps as many drafts as he may; the count and the insert are one statement. */
export async function saveNewDraft(db: Db, draft: Draft, now: Date): Promise<boolean> {
  // Or two saves of one person would both count before either inserts.
  await takeTurns(db, 'drafts', draft.personId);
  const { numAffectedRows } = await sql`
    INSERT INTO application_draft (id, person_id, membership_id, kind, step, form, saved_at)
    SELECT ${draft.id}, ${draft.personId}, ${draft.membershipId}::uuid, ${draft.kind}, ${draft.step}, ${JSON.stringify(draft.form)}::jsonb, ${now}
    WHERE (SELECT count(*) FROM application_draft WHERE person_id = ${draft.personId}) < ${mostDrafts}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The version that it got; `conflict` when `seen` is not the one that is there, `gone` when there is none. */
export async function changeDraft(
  db: Db,
  draft: Draft,
  seen: number | null,
  now: Date,
): Promise<number | 'conflict' | 'gone'> {
  const own = { id: draft.id, person_id: draft.personId };
  const changed = await db
    .updateTable('application_draft')
    .set(({ eb }) => ({
      kind: draft.kind,
      step: draft.step,
      form: JSON.stringify(draft.form),
      saved_at: now,
      version: eb('version', '+', 1),
    }))
    .where((eb) => eb.and(own))
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  if (changed) return changed.version;
  const there = await db
    .selectFrom('application_draft')
    .select('version')
    .where((eb) => eb.and(own))
    .executeTakeFirst();
  return there ? 'conflict' : 'gone';
}

export async function deleteDraft(db: Db, personId: string, draftId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('application_draft')
    .where('id', '=', draftId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export const findDrafts = (db: Db, personId: string) =>
  db
    .selectFrom('application_draft')
    .select(['id', 'membership_id', 'kind', 'step', 'form', 'version', 'saved_at'])
    .where('person_id', '=', personId)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(mostDrafts)
    .execute();
