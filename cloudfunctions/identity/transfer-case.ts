import { sql } from 'kysely';
import * as z from 'zod';
import { maskPhone } from '../../contracts/phone';
import { openCase } from '../flows/effects';
import { flowOn } from '../flows/facts';
import type { Step } from '../flows/judge-step';
import { findRule, holdCalendar } from '../ground/parameters';
import type { Context } from '../shared/implement';
import { isInUse } from './judge-transfer';
import { transferPage } from './transfer-page';
import { findSeenAt } from './transfer-store';

export const transferKind = 'transfer';

/** Whether the account is still used; then its holder is given time to object. */
export async function findInUse(
  { db, now, today }: Pick<Context, 'db' | 'now' | 'today'>,
  holderId: string,
): Promise<boolean> {
  const days = await findRule(db, 'identity.inUseDays', today, z.int().min(1));
  return isInUse(await findSeenAt(db, holderId), now, days);
}

/**
 * Opens the case; null when one that this account asked for is under way. Its title is all that the asker reads of whose
 * it is.
 */
export async function openTransfer(
  context: Context,
  { id, askedBy, holderId, phone }: { id: string; askedBy: string; holderId: string; phone: string },
): Promise<string | null> {
  const { db, today } = context;
  const { rows } = await sql<{
    flow: { id: string; steps: Step[] } | null;
  }>`SELECT ${flowOn(transferKind, today)} AS flow`.execute(db);
  const flow = rows[0]?.flow;
  if (!flow) throw new Error(`no flow for transfers is in force on ${today}`);
  const workdays = await findRule(db, 'identity.transferObjectionWorkdays', today, z.int().min(1));
  return openCase(
    db,
    context,
    { ...flow, overrides: Object.fromEntries(await holdCalendar(db, today)) },
    {
      ...{ kind: transferKind, subject: `person:${askedBy}`, title: maskPhone(phone), committeeId: null },
      ...{ page: transferPage(id), ownPage: transferPage(id), openedBy: askedBy },
      facts: { inUse: await findInUse(context, holderId), objectionWorkdays: workdays },
      parties: [
        { personId: askedBy, reason: 'ownClaim' },
        { personId: holderId, reason: 'ownClaim' },
      ],
    },
  );
}
