import { makeMove, type By, type Outcome } from '../flows/effects';
import type { Context } from '../shared/implement';
import { judgeAccounts } from './judge-transfer';
import { lockAccounts, markCarriedOut, moveAccount } from './move-account-store';
import { tellCarriedOut, tellStopped } from './tell-transfer';
import { openidPrint, phonePrint } from './transfer-prints';
import { findOpenOfHolder, findTransfer, type TransferRow } from './transfer-store';

type Now = Pick<Context, 'db' | 'now' | 'today'>;

/**
 * Passes the present step of a transfer, and carries the transfer out when it was the last. What can no longer be carried
 * out is refused in its stead. The case is moved first: an objection at the same moment moves it too, and one of them
 * finds it moved.
 */
export async function passTransfer(context: Now, row: TransferRow, by: By): Promise<Outcome> {
  const moved = await makeMove(context.db, row.standing, { do: 'pass' }, by, context);
  if (typeof moved === 'string' || moved.state !== 'passed') return moved;
  const { db, now, today } = context;
  const { holder, asker } = await lockAccounts(db, row, today);
  const why = judgeAccounts({
    ...{ phonePrint: row.phonePrint, openidPrint: row.openidPrint, asker },
    holder: { phonePrint: holder.phone && phonePrint(holder.phone), openidPrint: openidPrint(holder.openid) },
  });
  if (why || asker.openid === null) throw new Stale(why ?? 'gone');
  await moveAccount(db, row, asker.openid, now);
  await markCarriedOut(db, row.id, now);
  // Whoever else asked for the same account has come too late.
  for (const id of await findOpenOfHolder(db, row.holderId)) await stopTransfer(context, id, { personId: null }, 'moved');
  await tellCarriedOut(context, row);
  return moved;
}

/** The accounts are not any more what they were when it was asked for; the transaction must not be committed. */
export class Stale extends Error {
  constructor(readonly why: 'moved' | 'gone' | 'bound') {
    super(`the transfer cannot be carried out: ${why}`);
  }
}

/** As the page and the messages give it; kept in the case, so it is said in Chinese as every reason there. */
const reasons = {
  moved: '这个账号已经换了手机号或微信，原来的申请不再适用。',
  gone: '申请的微信已经有了账号。',
  bound: '申请的微信上有了在办的申请、代表的单位或任职，不能并入。',
  objected: '原账号不同意换绑。',
  verifiedAnew: '原账号重新核实了手机号，还在使用。',
} as const;
export type Stop = keyof typeof reasons;

/** Ends a transfer that is under way; false when it is not, or somebody was faster. */
export async function stopTransfer(context: Now, transferId: string, by: By, why: Stop): Promise<boolean> {
  const row = await findTransfer(context.db, transferId, context.today);
  if (row?.standing.state !== 'open') return false;
  const given = { ...by, reason: reasons[why] };
  if (typeof (await makeMove(context.db, row.standing, { do: 'refuse' }, given, context)) === 'string') return false;
  await tellStopped(context, row, reasons[why], by.personId);
  return true;
}
