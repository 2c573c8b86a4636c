import { credit } from '../../contracts/credit';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { compute } from './compute';
import { findExtras } from './file-store';
import { judgeFall } from './judge-standing';
import { findFileMember } from './member-store';
import { findModel } from './model-store';
import { saveFall } from './run-store';
import { reached } from './sight';
import { tellMember } from './tell';

/** A person lets a grade fall, never the machine alone (PIPL 24): after the notice, and by what is true today. */
export const confirmFall = on(credit.confirmFall).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const me = personOf(actor).id;
  const member = await findFileMember(db, input.membershipId, me, reached(actor, ['director', 'compliance']));
  const model = await findModel(db, today);
  if (!member || !member.member || !member.agreed || !model) throw errors.MEMBER_NOT_FOUND();
  if (member.own) throw errors.OWN_COMPANY();
  const { standing } = member;
  if (!standing?.noticeGrade || !standing.noticeUntil) throw errors.NO_NOTICE();
  const scored = (await compute(db, model, [member.id], today)).get(member.id);
  const { objections } = await findExtras(db, member.id, today);
  const verdict = judgeFall(
    { grade: standing.grade, rising: null, notice: { grade: standing.noticeGrade, until: standing.noticeUntil } },
    scored?.grade ?? 'NR',
    today,
    objections.some(({ state }) => state === 'open'),
  );
  if (!verdict.ok) throw errors[verdict.code]();
  const fall = {
    membershipId: member.id,
    until: standing.noticeUntil,
    grade: verdict.grade,
    eventId: newId(now),
    by: me,
    reason: input.reason,
  };
  if (!(await saveFall(db, fall, today, now))) throw errors.NO_NOTICE();
  await tellMember(db, now, member.id, {
    'zh-CN': { title: `信用等级由 ${standing.grade} 降为 ${verdict.grade}`, body: input.reason },
    en: { title: `Your credit grade fell from ${standing.grade} to ${verdict.grade}`, body: input.reason },
  });
  audit({
    subject: `membership:${member.id}`,
    before: { grade: standing.grade },
    after: { grade: verdict.grade },
    reason: input.reason,
  });
  return { grade: verdict.grade };
});
