import { credit } from '../../contracts/credit';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { judgeRecord } from './judge-record';
import { findFileMember } from './member-store';
import { insertRecord } from './record-store';
import { recount } from './recount';
import { keepers, reached } from './sight';
import { tellMember } from './tell';

/** A public record enters the file at once and the member is told of it; an own one waits for a second person. */
export const enterRecord = on(credit.enterRecord).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const me = personOf(actor).id;
  const member = await findFileMember(db, input.membershipId, me, reached(actor, keepers));
  if (!member || !member.member || !member.agreed) throw errors.MEMBER_NOT_FOUND();
  if (member.own) throw errors.OWN_COMPANY();
  const verdict = judgeRecord(input, today);
  if (!verdict.ok) throw errors[verdict.code]();
  const id = newId(now);
  const { repairableOn, endsOn } = verdict;
  const written = { ...input, id, repairableOn, endsOn };
  if (!(await insertRecord(db, written, me, now))) throw errors.RECORD_EXISTS();
  if (input.kind !== 'ownRecord') {
    await recount(db, [member.id], 'change', today, now);
    await tellMember(
      db,
      now,
      member.id,
      {
        'zh-CN': { title: '信用档案新增一条记录', body: `${input.title}，${endsOn} 到期。有异议可以提出。` },
        en: {
          title: 'A record was added to your credit file',
          body: `${input.title}, until ${endsOn}. You may object to it.`,
        },
      },
      `/modules/credit/pages/record/index?id=${id}`,
    );
  }
  audit({ subject: `membership:${member.id}`, after: written, note: id });
  return { id };
});
