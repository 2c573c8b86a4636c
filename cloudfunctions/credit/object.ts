import { credit } from '../../contracts/credit';
import { openCase } from '../flows/effects';
import { flowOn } from '../flows/facts';
import { holdCalendar } from '../ground/parameters';
import { attachFiles } from '../files/effects';
import { findConfirmedFiles } from '../files/facts';
import { sql } from 'kysely';
import { newId } from '../shared/ids';
import { on, personOf, type Context } from '../shared/implement';
import { dayNumber, findDeeds, type Deed } from './deed-store';
import { appealedUntil, findExtras } from './file-store';
import { findFileMember, type FileMember } from './member-store';
import { findModel } from './model-store';
import { holdRecorders, insertObjection } from './objection-store';
import { tellTurn } from './tell-objection';

const recordRef = 'record:';
export const objectionKind = 'creditObjection';
export const objectionPage = (id: string): string => `/modules/credit/pages/objection/index?id=${id}`;
export const pledgeText = '本单位承诺：所提交的材料真实有效，失信行为已纠正、义务已履行；如有不实，愿承担相应责任。';

/** A member says something against one line of its file, of one that it has made good, or against a grade that is to fall. */
export const object = on(credit.object).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const me = personOf(actor).id;
  const whose = input.membershipId ?? actor.actingFor;
  const member = whose ? await findFileMember(db, whose, me, sql<boolean>`false`) : undefined;
  const model = await findModel(db, today);
  if (!member?.own || !member.agreed || !model) throw errors.MEMBER_NOT_FOUND();
  const { kind, deed, words, fileIds } = input;
  if (kind === 'repair' && !input.pledged) throw errors.PLEDGE_NEEDED();
  let parties: string[] = [];
  if (kind === 'fall') {
    if (!member.standing?.noticeUntil || today > member.standing.noticeUntil) throw errors.NO_NOTICE();
  } else {
    const known = (await findDeeds(db, model.body, member.id, today)).find(({ ref }) => ref === deed);
    if (!known || known.sealed || known.annulled || known.day > dayNumber(today)) throw errors.DEED_NOT_FOUND();
    const verdict = await mayBeSaid(context, member, known, kind);
    if (verdict === 'NOT_REPAIRABLE') throw errors.NOT_REPAIRABLE();
    if (verdict !== 'may') {
      if ('until' in verdict) throw errors.TOO_LATE({ data: verdict });
      throw errors.TOO_EARLY({ data: verdict });
    }
    if (deed.startsWith(recordRef)) {
      const recorders = await holdRecorders(db, deed.slice(recordRef.length));
      if (!recorders) throw errors.DEED_NOT_FOUND();
      parties = recorders;
    }
  }
  if (fileIds.length > 0 && (await findConfirmedFiles(db, me, fileIds)).length !== new Set(fileIds).size)
    throw errors.FILE_NOT_FOUND();
  const id = newId(now);
  const on_ = kind === 'fall' ? `notice:${member.standing?.noticeUntil ?? ''}` : deed;
  const { rows } = await sql<{ flow: Parameters<typeof openCase>[2] | null; open: boolean }>`
    SELECT ${flowOn(objectionKind, today)} AS flow, EXISTS (SELECT FROM credit_objection b WHERE b.membership_id = ${member.id} AND b.deed = ${on_} AND b.decided_on IS NULL) AS open`.execute(
    db,
  );
  const [row] = rows;
  if (row?.open) throw errors.OBJECTION_OPEN();
  if (!row?.flow) throw new Error(`no flow for objections is in force on ${today}`);
  const caseId = await openCase(
    db,
    context,
    { ...row.flow, overrides: Object.fromEntries(await holdCalendar(db, today)) },
    {
      ...{ kind: objectionKind, subject: `credit_objection:${id}`, title: member.name, openedBy: me },
      ...{ page: objectionPage(id), ownPage: objectionPage(id), committeeId: member.committeeId, facts: { kind } },
      parties: [
        { unitId: member.id, reason: 'ownCompany' },
        ...parties.map((personId) => ({ personId, reason: 'ownClaim' as const })),
      ],
    },
  );
  if (!caseId) throw errors.OBJECTION_OPEN();
  const pledge = kind === 'repair' ? pledgeText : null;
  const said = { id, membershipId: member.id, kind, deed: on_, words, pledge, caseId, by: me };
  if (!(await insertObjection(db, said, now))) throw errors.OBJECTION_OPEN();
  if (fileIds.length > 0)
    await attachFiles(db, { subject: `credit_objection:${id}`, role: 'proof', fileIds, by: me }, now);
  await tellTurn(context, id);
  audit({ subject: `membership:${member.id}`, after: { objection: id, kind, deed: on_ } });
  return { id };
});

type Said = 'NOT_REPAIRABLE' | 'may' | { until: string } | { from: string };
/** Records: within the working days after they were told, or from the day on which they may be repaired; the rest at any time. */
async function mayBeSaid(
  { db, today }: Context,
  member: FileMember,
  deed: Deed,
  kind: 'appeal' | 'repair',
): Promise<Said> {
  const extras = await findExtras(db, member.id, today);
  const record = extras.records.find(({ ref }) => ref === deed.ref);
  if (!record) return kind === 'repair' ? 'NOT_REPAIRABLE' : 'may';
  if (kind === 'repair') return record.repairableOn > today ? { from: record.repairableOn } : 'may';
  const until = appealedUntil(record.enteredOn, extras);
  return until < today ? { until } : 'may';
}
