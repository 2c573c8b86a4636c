import { makeMove, type By, type Outcome } from '../flows/effects';
import type { Context } from '../shared/implement';
import { judgeAccounts } from './judge-transfer';
import { lockAccounts, markCarriedOut, moveAccount } from './move-account-store';
import { tellCarriedOut, tellStopped } from './tell-transfer';
import { openidPrint, phonePrint } from './transfer-prints';
import { findOpenOfHolder, findTransfer, type TransferRow } from './transfer-store';
import { stops, type Stop } from './transfer-words';

type Now = Pick<Context, 'db' | 'now' | 'today'>;

/**
 * Passes the present step of a transfer, and carries the transfer out when it was the last. What can no longer be carried
 * out is refused in its stead. An objection at the same moment moves the case too, and one of them finds it moved.
 */
export async function passTransfer(context: Now, row: TransferRow, by: By): Promise<Outcome> {
  const { db, now, today } = context;
  // The accounts before the case, as whoever objects has his own before it.
  const { holder, asker } = await lockAccounts(db, row, today);
  const moved = await makeMove(db, row.standing, { do: 'pass' }, by, context);
  if (typeof moved === 'string' || moved.state !== 'passed') return moved;
  const why = judgeAccounts({
    ...{ phonePrint: row.phonePrint, openidPrint: row.openidPrint, asker },
    holder: { phonePrint: holder.phone && phonePrint(holder.phone), openidPrint: openidPrint(holder.openid) },
  });
  if (why || asker.openid === null) throw new Stale(why ?? 'gone');
  await moveAccount(db, row, asker.openid, now);
  await markCarriedOut(db, row.id, now);
  // Whoever else asked for the same account has come too late.
  for (const id of await findOpenOfHolder(db, row.holderId))
    await stopTransfer(context, id, { personId: null }, 'moved');
  await tellCarriedOut(context, row);
  return moved;
}

/** The accounts are not any more what they were when it was asked for; the transaction must not be committed. */
export class Stale extends Error {
  constructor(readonly why: 'moved' | 'gone' | 'bound') {
    super(`the transfer cannot be carried out: ${why}`);
  }
}

/** Ends a transfer that is under way; false when it is not, or somebody was faster. */
export async function stopTransfer(context: Now, transferId: string, by: By, why: Stop): Promise<boolean> {
  const row = await findTransfer(context.db, transferId, context.today);
  if (row?.standing.state !== 'open') return false;
  const { title, committeeId, facts } = row.standing;
  const given = { ...by, reason: stops[why]['zh-CN'], about: { title, committeeId, facts: { ...facts, stop: why } } };
  if (typeof (await makeMove(context.db, row.standing, { do: 'refuse' }, given, context)) === 'string') return false;
  await tellStopped(context, row, why, by.personId);
  return true;
}
