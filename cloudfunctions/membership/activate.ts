import type { RawBuilder } from 'kysely';
import { takeMemberNo } from '../identity/effects';
import type { Db } from '../shared/db';
import type { Context } from '../shared/implement';
import { findApplication, type ApplicationRecord } from './application-store';
import { openInvitations } from './invitation-store';
import { tellActivated } from './notify';
import { enqueue } from '../shared/queue';
import { saveEvent } from './store';
import { invitation } from './tasks';

/**
 * What changes when a membership begins. The counter is locked before the membership by everybody, so two activations
 * never wait for each other crosswise; a rollback gives the number back.
 */
export async function beginMembership(db: Db, today: string) {
  const memberNo = await takeMemberNo(db);
  return { status: 'active', member_no: memberNo, joined_on: today };
}

/** Number, card and welcome, in the transaction that admits (handbook §13.1). */
export async function welcome(
  context: Pick<Context, 'db' | 'now' | 'today'>,
  membershipId: string,
  next?: RawBuilder<string | null>,
): Promise<ApplicationRecord> {
  const { db, now } = context;
  await saveEvent(db, { membershipId, kind: 'activated', personId: null }, now);
  // Whom the application named is asked from now on.
  const asked = await openInvitations(db, membershipId, context.today, now);
  await enqueue(
    db,
    now,
    invitation,
    asked.map((representativeId) => ({ representativeId })),
  );
  const record = await findApplication(db, membershipId, next);
  if (!record) throw new Error('the membership was activated in this transaction');
  await tellActivated(context, record);
  return record;
}
