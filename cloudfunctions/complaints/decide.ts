import { complaints } from '../../contracts/complaints';
import type { ComplaintOutcome } from '../../contracts/complaint-kinds';
import { type Context, on, personOf } from '../shared/implement';
import type { Complaint } from './complaint-store';
import { judgeCountsUntil } from './judge-counts';
import { findCountMonths } from './rules';
import { look, needsSecond } from './sight';
import { lookFor, shownAfter, take } from './step';
import { tellDecided } from './tell';

/** The last day on which it is held against a member, where it is one and it was upheld. */
export async function countsUntil(
  { db, today }: Pick<Context, 'db' | 'today'>,
  { membershipId, grave }: Pick<Complaint, 'membershipId' | 'grave'>,
  outcome: ComplaintOutcome,
): Promise<string | null> {
  return membershipId && outcome !== 'notUpheld'
    ? judgeCountsUntil(today, await findCountMonths(db, grave, today))
    : null;
}

/** What the desk finds. Over a person or a member it waits for a second person, unless a body has decided it. */
export const decide = on(complaints.decide).handler(async ({ input, context, errors }) => {
  const { today, actor, audit } = context;
  const looking = await lookFor(context, input, 'decide');
  if (typeof looking === 'string') {
    const seen = looking === 'NOT_YOURS' || looking === 'NOT_NOW' ? await look(context, input.complaintId) : null;
    const unheard = seen?.as === 'desk' && (seen.row.state === 'hearing' || seen.may.hear);
    throw unheard ? errors.NOT_HEARD() : errors[looking]();
  }
  const { row } = looking;
  const { outcome, words, resolutionNo } = input;
  const grave = input.grave && row.membershipId !== null && outcome !== 'notUpheld';
  const waits = needsSecond(row) && !resolutionNo;
  const left = {
    ...{ outcome, decision: words, grave, decided_by: personOf(actor).id, resolution_no: resolutionNo ?? null },
    ...(waits ? {} : { decided_on: today, counts_until: await countsUntil(context, { ...row, grave }, outcome) }),
  };
  const done = await take(context, looking, {
    ...{ to: waits ? 'proposed' : 'decided', clock: waits ? 'kept' : 'new', left, words },
    kind: waits ? 'proposed' : 'decided',
  });
  if (!done) throw errors.COMPLAINT_MOVED();
  await tellDecided(context, row, waits ? 'proposed' : 'decided');
  audit({
    subject: `complaint:${row.id}`,
    after: { outcome, grave, resolutionNo },
    note: waits ? 'proposed' : 'decided',
  });
  return shownAfter(context, row.id);
});
