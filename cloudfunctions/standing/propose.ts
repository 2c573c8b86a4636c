import { isLiving } from '../../contracts/member-statuses';
import { sql } from 'kysely';
import { standing } from '../../contracts/standing';
import { secretariat } from '../../contracts/wire';
import { openCase } from '../flows/effects';
import { flowOn } from '../flows/facts';
import { holdCalendar } from '../ground/parameters';
import { officesFor } from '../ground/reach';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { saveDiscipline } from './discipline-store';
import { suspensionEnds } from './judge-until';
import { findMember } from './member-store';
import { areHis, attach, evidenceOf } from './papers';
import { findAppealDays, findHearingDays, findLongestSuspension } from './rules';
import { casePage, disciplineKind } from './case-page';
import { tellProposed } from './tell';

/** Facts, the clause that was broken, and its evidence; nothing happens to the member before it has been heard. */
export const propose = on(standing.propose).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const me = personOf(actor).id;
  const member = await findMember(db, input.membershipId, me);
  if (!member || !isLiving(member.status) || officesFor(actor, member.committeeId, secretariat).length === 0)
    throw errors.MEMBER_NOT_FOUND();
  if (member.represents) throw errors.OWN_COMPANY();
  const { measure, until = null } = input;
  if (measure === 'suspension') {
    if (member.status === 'suspended') throw errors.ALREADY_SUSPENDED();
    if (until === null) throw errors.UNTIL_NEEDED();
    const ends = suspensionEnds(today, {
      hearingDays: await findHearingDays(db, today),
      appealDays: await findAppealDays(db, today),
      months: await findLongestSuspension(db, today),
    });
    if (until < ends.from || until > ends.to) throw errors.UNTIL_WRONG({ data: ends });
  }
  if (!(await areHis(db, me, input.fileIds))) throw errors.FILE_NOT_FOUND();
  const id = newId(now);
  const { rows } = await sql<{ flow: Parameters<typeof openCase>[2] | null }>`
    SELECT ${flowOn(disciplineKind, today)} AS flow`.execute(db);
  const flow = rows[0]?.flow;
  if (!flow) throw new Error(`no flow for sanctions is in force on ${today}`);
  const caseId = await openCase(
    db,
    context,
    { ...flow, overrides: Object.fromEntries(await holdCalendar(db, today)) },
    {
      ...{ kind: disciplineKind, subject: `membership:${member.id}`, title: member.name, openedBy: me },
      ...{ page: casePage(id), ownPage: casePage(id), committeeId: member.committeeId },
      // Both are read by the conditions of the flow: what is not said would not skip a step.
      facts: { appealed: false, measure },
      // Whoever proposes it decides no step of it. The member becomes a party by the notice: until then it knows of nothing.
      parties: [{ personId: me, reason: 'ownClaim' }],
    },
  );
  if (!caseId) throw errors.CASE_OPEN();
  const given = { id, membershipId: member.id, measure, facts: input.facts, basis: input.basis, caseId, by: me };
  await saveDiscipline(db, { ...given, until: measure === 'suspension' ? until : null }, now);
  await attach(context, evidenceOf(id), 'evidence', input.fileIds, me);
  await tellProposed(context, id);
  audit({ subject: `membership:${member.id}`, after: given, note: id });
  return { disciplineId: id };
});
