import type { Tally } from '../../contracts/membership';
import { stepsBefore } from '../flows/judge-move';
import { judgeTurn, type NotHisTurn } from '../flows/judge-turn';
import { isConsistent } from '../ground/judge-resolution';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import type { ApplicationRecord } from './application-store';
import { isNamedIn, readers } from './judge-reviewer';

/** Whoever reads applications, and whoever was asked to sign this one too. */
export const mayReview = (
  actor: Actor,
  { flow, committee_id }: Pick<ApplicationRecord, 'flow' | 'committee_id'>,
): boolean =>
  officesFor(actor, committee_id, readers).length > 0 ||
  (flow?.events.some((event) => event.kind === 'signerAsked' && event.toPerson === actor.person?.id) ?? false);

/** Why it is not the actor's turn, as the refusals say it. */
const refusals = {
  notWaiting: 'ALREADY_HANDLED',
  otherOffice: 'OTHER_OFFICE',
  ownCompany: 'OWN_COMPANY',
  ownVenue: 'OWN_COMPANY',
  ownClaim: 'OWN_COMPANY',
  earlierStep: 'DID_EARLIER_STEP',
  signed: 'ALREADY_SIGNED',
  handedOn: 'HANDED_ON',
} as const satisfies Record<NotHisTurn, string>;

export interface Decision {
  version: number;
  decision: 'pass' | 'return' | 'refuse';
  reason?: string;
  tally?: Tally;
  /** An earlier step that it is returned to, instead of the applicant. */
  returnTo?: number;
}
type Refusal =
  | (typeof refusals)[NotHisTurn]
  | 'REASON_REQUIRED'
  | 'STEP_NOT_BEFORE'
  | 'TALLY_WRONG'
  | 'CONTENT_REFUSED';

/** What keeps the actor from this decision; null: nothing. */
export function whyNot(
  actor: Actor,
  record: ApplicationRecord,
  { decision, version, reason, tally, returnTo }: Decision,
): Refusal | null {
  const { flow } = record;
  if (!flow) return 'ALREADY_HANDLED';
  const turn = judgeTurn(actor, flow);
  if (turn === 'notWaiting' || flow.version !== version) return 'ALREADY_HANDLED';
  if (turn) return refusals[turn];
  if (decision === 'pass') {
    if (isNamedIn(actor, record.representatives)) return 'OWN_COMPANY';
    if (tally && !isConsistent(tally)) return 'TALLY_WRONG';
    return record.content_state === 'risky' ? 'CONTENT_REFUSED' : null;
  }
  if (!reason) return 'REASON_REQUIRED';
  const back = decision === 'return' && returnTo !== undefined;
  if (back && !stepsBefore(flow).some(({ seq }) => seq === returnTo)) return 'STEP_NOT_BEFORE';
  return tally && !isConsistent(tally) ? 'TALLY_WRONG' : null;
}
