import { sql, type RawBuilder } from 'kysely';
import { nextMemberNo } from '../identity/effects';
import type { Context } from '../shared/implement';
import { findApplication, type ApplicationRecord } from './application-store';
import { openInvitations } from './invitation-store';
import { passNamings } from './naming-store';
import { tellActivated } from './notify';
import { enqueue } from '../shared/queue';
import { invitation } from './tasks';

/**
 * Number, card and welcome, in the transaction that admits (handbook §13.1). Number and beginning are one statement: all
 * who are admitted at a moment wait for the counter, from there to the commit (docs/scale.md), so what needs no number comes
 * before it. Whoever holds the counter waits for no other member, so two never wait crosswise; a rollback gives the number
 * back.
 */
export async function beginMembership(
  context: Pick<Context, 'db' | 'now' | 'today'>,
  { id, row_version: version }: Pick<ApplicationRecord, 'id' | 'row_version'>,
  next?: RawBuilder<string | null>,
): Promise<ApplicationRecord> {
  const { db, now, today } = context;
  await passNamings(db, id);
  // Whom the application named is asked from now on.
  const asked = await openInvitations(db, id, today, now);
  await enqueue(
    db,
    now,
    invitation,
    asked.map((representativeId) => ({ representativeId })),
  );
  const { numAffectedRows } = await sql`
    WITH number AS (${nextMemberNo}),
    began AS (
      UPDATE membership SET status = 'active', member_no = (SELECT last_member_no FROM number), joined_on = ${today}, version = version + 1
      WHERE id = ${id} AND version = ${version} AND status = 'under_review' RETURNING id)
    INSERT INTO membership_event (membership_id, kind, at) SELECT id, 'activated', ${now} FROM began`.execute(db);
  if (!numAffectedRows) throw new Error('an application changes with its case alone');
  const record = await findApplication(db, id, next);
  if (!record) throw new Error('the membership was activated in this transaction');
  await tellActivated(context, record);
  return record;
}
