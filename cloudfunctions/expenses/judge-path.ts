import { approvalPaths, type ApprovalPath } from '../../contracts/expense-form';

export interface Thresholds {
  enabled: boolean;
  /** Yuan, the last that each decides on; above them the assembly. */
  secretaryGeneral: number;
  president: number;
  presidentMeeting: number;
  council: number;
  /** From whose decisions on the party reviews first. */
  partyFrom: 'none' | 'president' | 'presidentMeeting' | 'council' | 'assembly';
}
/** Facts of the case, which its steps ask for (migrations/0081). */
export interface PathFacts {
  path: ApprovalPath;
  /** Fen. */
  sum: number;
  party: boolean;
  director: boolean;
  president: boolean;
  supervisor: boolean;
}

/** By whom a sum is decided, were the amounts in force. Whoever decides up to an amount decides on that amount too. */
export function referencePath(sum: number, limits: Thresholds): ApprovalPath {
  const order = ['secretaryGeneral', 'president', 'presidentMeeting', 'council'] as const;
  return order.find((each) => sum <= limits[each] * 100) ?? 'assembly';
}

/**
 * The path of an expense. While the amounts are not set, the cautious one: finance, the secretary-general and the
 * president sign each. An office whose every holder has an interest of his own is passed over, and the next higher one
 * signs in its place: nobody decides his own.
 * @param sum fen, what is alike within the days included
 * @param free whether an office has a holder who may decide
 */
export function judgePath(
  sum: number,
  limits: Thresholds,
  free: { director: boolean; president: boolean },
): PathFacts & { reference: ApprovalPath } {
  const reference = referencePath(sum, limits);
  const path = limits.enabled ? reference : 'president';
  const rank = (each: ApprovalPath) => approvalPaths.indexOf(each);
  const party = limits.enabled && limits.partyFrom !== 'none' && rank(path) >= rank(limits.partyFrom);
  const asksPresident = path === 'president' || (path === 'secretaryGeneral' && !free.director);
  return {
    path,
    sum,
    party,
    director: free.director,
    president: asksPresident && free.president,
    supervisor: asksPresident && !free.president,
    reference,
  };
}
