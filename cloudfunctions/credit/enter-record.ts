import { credit } from '../../contracts/credit';
import { foldText } from '../ground/fold-text';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { judgeRecord } from './judge-record';
import { findFileMember } from './member-store';
import { findDocuments, insertRecord } from './record-store';
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
  // The index knows one number in other widths and brackets; a sheet and a hand may also differ in script.
  const known = await findDocuments(db, member.id, input.kind);
  if (known.some((no) => foldText(no) === foldText(input.documentNo))) throw errors.RECORD_EXISTS();
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
        'zh-CN': { title: '信用档案新增一条记录', body: `公示到 ${endsOn} 为止。点开看内容和出处，有异议可以提出。` },
        en: {
          title: 'A record was added to your credit file',
          body: `It is published until ${endsOn}. See what it says and its source; you may object to it.`,
        },
      },
      `/modules/credit/pages/record/index?id=${id}`,
    );
  }
  audit({ subject: `membership:${member.id}`, after: written, note: id });
  return { id };
});
