import { complaints } from '../../contracts/complaints';
import { on } from '../shared/implement';
import { judgeDeskOn } from './judge-desk';
import { findGround, findPeople } from './receive-store';
import { isUnnamed, look } from './sight';
import { lookFor, take } from './step';
import { tellMaker, tellWaiting } from './tell';

/**
 * The member that a complaint names in words, found in the register: whoever stands for it is concerned from now on, and the
 * desk goes on if anybody of it is free of the matter.
 */
export const nameMember = on(complaints.nameMember).handler(async ({ input, context, errors }) => {
  const { db, today, audit } = context;
  const looking = await lookFor(context, input, 'nameMember');
  if (typeof looking === 'string') {
    const seen = looking === 'NOT_YOURS' ? await look(context, input.complaintId) : null;
    throw seen && !isUnnamed(seen.row) ? errors.NOT_NOW() : errors[looking]();
  }
  const { row } = looking;
  const { membershipId } = input;
  const ground = await findGround(db, { membershipId, officerId: null, unitId: null, today });
  if (ground.member === null) throw errors.MEMBER_NOT_FOUND();
  if (row.byPerson && ground.ofMember.includes(row.byPerson)) throw errors.MEMBER_OF_MAKER();
  const { holders, barred } = await findPeople(db, row.id, today);
  const concerned = [...barred, ...ground.ofMember];
  const desk = judgeDeskOn(row.desk, holders, concerned);
  // The trail keeps whom the words named.
  const taken = { to: row.state, clock: 'kept', left: { membership_id: membershipId, desk } } as const;
  if (!(await take(context, looking, { ...taken, kind: 'memberNamed', words: row.about })))
    throw errors.COMPLAINT_MOVED();
  if (desk !== row.desk) {
    await tellWaiting(context, { ...row, desk }, { holders, barred: concerned });
    await tellMaker(context, row, 'handedOver');
  }
  audit({ subject: `complaint:${row.id}`, before: { desk: row.desk }, after: { membershipId, desk } });
  // Whoever named it may stand for it, and see nothing of it any more.
  return { desk };
});
