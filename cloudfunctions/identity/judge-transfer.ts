import type { Office } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import type { Standing } from '../flows/standing';
import type { Actor } from '../shared/actor';

export type TransferState = 'open' | 'refused' | 'objected' | 'withdrawn' | 'done';
export interface Parties {
  askedBy: string;
  holderId: string;
}

/**
 * As whom somebody sees a transfer. The holder of the account sees it as such even when he holds an office that decides
 * on transfers: its papers are not for him.
 */
export function judgeTransferSight(
  actor: Actor,
  parties: Parties,
  steps: Standing['steps'],
): 'asker' | 'holder' | 'staff' | null {
  const id = actor.person?.id;
  if (id === parties.askedBy) return 'asker';
  if (id === parties.holderId) return 'holder';
  const admitted: Office[] = steps.flatMap((step) => [...step.offices, ...(step.escalateTo ? [step.escalateTo] : [])]);
  return officesFor(actor, null, admitted).length > 0 ? 'staff' : null;
}

/** What became of it; an objection is the holder's own move. */
export function transferState({ state, events }: Pick<Standing, 'state' | 'events'>, holderId: string): TransferState {
  if (state === 'passed') return 'done';
  if (state !== 'refused') return state === 'withdrawn' ? 'withdrawn' : 'open';
  return events.findLast((event) => event.kind === 'refused')?.personId === holderId ? 'objected' : 'refused';
}

/** Both accounts as they are now, and as they were when the transfer was asked for. */
export interface Accounts {
  phonePrint: string;
  openidPrint: string;
  holder: { phonePrint: string | null; openidPrint: string };
  asker: { openid: string | null; bound: boolean };
}
/**
 * Why a transfer cannot be carried out any more; null when it can. `moved`: the account has another phone or is in
 * another WeChat; `gone`: the WeChat that asked has an account already; `bound`: it has taken on an office, a company or
 * an application.
 */
export function judgeAccounts({ phonePrint, openidPrint, holder, asker }: Accounts): 'moved' | 'gone' | 'bound' | null {
  if (holder.phonePrint !== phonePrint || holder.openidPrint !== openidPrint) return 'moved';
  if (asker.openid === null) return 'gone';
  return asker.bound ? 'bound' : null;
}

/** Whether an account is still used: somebody was here with it within so many days. */
export const isInUse = (seenAt: Date | null, now: Date, days: number): boolean =>
  seenAt !== null && now.getTime() - seenAt.getTime() < days * 86_400_000;
