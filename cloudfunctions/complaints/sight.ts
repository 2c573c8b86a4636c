import { handlers } from '../../contracts/complaints';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import type { Context } from '../shared/implement';
import { type Complaint, findComplaint } from './complaint-store';
import { judgeMay, type May } from './judge-may';
import { judgeSight, type Sight } from './judge-sight';

export interface Looking {
  row: Complaint;
  as: Sight;
  may: May;
}
/** Complaints are the whole association’s: an office of a committee does not reach them. */
export const heldBy = (actor: Actor) => officesFor(actor, null, handlers);
export const hasOtherSide = ({ membershipId, officerId, kind }: Complaint): boolean =>
  membershipId !== null || officerId !== null || kind === 'secretariat';
export const isUnnamed = ({ kind, membershipId }: Pick<Complaint, 'kind' | 'membershipId'>): boolean =>
  kind === 'member' && membershipId === null;
/** A decision over a person or a member takes a second person, or a body. */
export const needsSecond = ({ kind }: Pick<Complaint, 'kind'>): boolean => kind === 'member' || kind === 'officer';

/** A complaint as the caller sees it, and what he may do; null: it is not his to see. */
export async function look({ db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>, id: string) {
  const row = await findComplaint(db, id, actor.person?.id ?? null);
  if (!row) return null;
  const held = heldBy(actor);
  const me = actor.person?.id ?? null;
  const did = me !== null && [row.decidedBy, row.confirmedBy, row.refusedBy, row.reviewedBy].includes(me);
  const as = judgeSight(held, { ...row, did, heard: row.heardOn !== null });
  if (!as) return null;
  const may = judgeMay({
    ...{ as, held, today, me, state: row.state, manner: row.manner, desk: row.desk },
    ...{ appealDesk: row.appealDesk, otherSide: hasOtherSide(row), unnamed: isUnnamed(row), dueOn: row.dueOn },
    ...{ decidedBy: row.decidedBy, confirmedBy: row.confirmedBy, refusedBy: row.refusedBy },
  });
  return { row, as, may } satisfies Looking;
}
/** The office by which somebody acts; what he holds besides does not matter. */
export const officeOf = (actor: Actor) => heldBy(actor)[0] ?? null;
