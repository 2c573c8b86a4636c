import type { Office } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import { stepAt } from './judge-step';
import type { Interest, Standing } from './standing';

/** Why it is not somebody's turn. */
export type NotHisTurn = 'notWaiting' | 'otherOffice' | Interest | 'earlierStep' | 'signed' | 'handedOn';
/** What of a person the judgement looks at: an actor, or somebody whom the case is to be given to. */
export type Party = Pick<Actor, 'person' | 'units' | 'offices'>;

/** The interest of his own that somebody has in a case: as a person, or as one who represents a member. */
function interestOf(party: Party, { parties }: Pick<Standing, 'parties'>): Interest | null {
  const units = party.units.map((unit) => unit.membershipId);
  const own = parties.find(
    ({ personId, unitId }) =>
      (personId !== null && personId === party.person?.id) || (unitId !== null && units.includes(unitId)),
  );
  return own?.reason ?? null;
}

/** The office under which he acts, as the trail names it. */
export const officeOf = (party: Party, { waitsFor, committeeId }: Standing): Office | null =>
  officesFor(party as Actor, committeeId, waitsFor)[0] ?? null;

/** Separation of duties, whoever's turn it is otherwise: nobody decides what is his own, nor two steps of one case. */
export function barredFrom(party: Party, standing: Standing): Interest | 'earlierStep' | 'signed' | null {
  const id = party.person?.id;
  const interest = interestOf(party, standing);
  if (interest) return interest;
  if (id && standing.didOtherStep.includes(id)) return 'earlierStep';
  return id && standing.signed.includes(id) ? 'signed' : null;
}

const waits = ({ state, waitsFor, signers }: Standing) => state === 'open' && waitsFor.length + signers.length > 0;

/** Null when it is his turn to pass, return or refuse. The view `flow_duty` says the same of everybody at once. */
export function judgeTurn(party: Party, standing: Standing): NotHisTurn | null {
  if (!waits(standing)) return 'notWaiting';
  if (party.person && standing.signed.includes(party.person.id)) return 'signed';
  const asked = party.person !== null && standing.signers.includes(party.person.id);
  if (!asked && (!party.person || officeOf(party, standing) === null)) return 'otherOffice';
  const barred = barredFrom(party, standing);
  if (barred) return barred;
  return asked || standing.assignedTo === null || standing.assignedTo === party.person?.id ? null : 'handedOn';
}

/** Null when he may hand the case on: every holder of the office may, or whoever is away would hold it up. */
export function judgeHandingOn(party: Party, standing: Standing): NotHisTurn | null {
  if (standing.state !== 'open' || standing.waitsFor.length === 0) return 'notWaiting';
  if (!party.person || officeOf(party, standing) === null) return 'otherOffice';
  return barredFrom(party, standing);
}

/** Null when a case may be handed on to somebody: he holds the office, and could decide. */
export const judgeRecipient = (party: Party, standing: Standing): NotHisTurn | null =>
  officeOf(party, standing) === null ? 'otherOffice' : barredFrom(party, standing);

/** Null when he may ask another to sign too. */
export const judgeAsking = (party: Party, standing: Standing): NotHisTurn | null =>
  stepAt(standing.steps, standing.seq).countersigned ? judgeTurn(party, standing) : 'notWaiting';

/** Null when somebody may be asked to sign too; he need not hold the office of the step, but some office. */
export function judgeSigner(party: Party, standing: Standing): NotHisTurn | null {
  const holds = party.offices.some((held) => held.committeeId === null || held.committeeId === standing.committeeId);
  if (!holds) return 'otherOffice';
  return party.person && standing.signers.includes(party.person.id) ? 'signed' : barredFrom(party, standing);
}

/** Null when he may withdraw it: whoever brought it, as long as it is under way; `elsewhere`: its module does that. */
export function judgeWithdrawing(party: Party, standing: Standing): 'notHis' | 'over' | 'elsewhere' | null {
  if (!isOwnCase(party, standing)) return 'notHis';
  if (!standing.follows) return 'elsewhere';
  return standing.state === 'open' || standing.state === 'returned' ? null : 'over';
}

/** Whether the case is his, who opened it, or his company's. */
export const isOwnCase = (party: Party, standing: Pick<Standing, 'openedBy' | 'parties'>): boolean =>
  (standing.openedBy !== null && standing.openedBy === party.person?.id) ||
  standing.parties.some(({ unitId }) => unitId !== null && party.units.some((unit) => unit.membershipId === unitId));
