import { credit } from '../../contracts/credit';
import { on, personOf } from '../shared/implement';
import { presentRecord } from './present-record';
import { recount } from './recount';
import { confirmRow, findRecord } from './record-store';
import { reached } from './sight';
import { tellMember } from './tell';

/** The second person of an own record: from now on it counts, and the member is told and may object. */
export const confirmRecord = on(credit.confirmRecord).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const me = personOf(actor).id;
  const at = { today, personId: me };
  const before = await findRecord(db, input.id, at, reached(actor, ['director', 'compliance', 'supervisor']));
  if (!before?.reached || before.kind !== 'ownRecord') throw errors.RECORD_NOT_FOUND();
  if (before.own) throw errors.OWN_COMPANY();
  if (before.confirmed) throw errors.ALREADY_CONFIRMED();
  if (before.enteredById === me) throw errors.OWN_ENTRY();
  if (!(await confirmRow(db, input.id, me, now))) throw errors.ALREADY_CONFIRMED();
  await recount(db, [before.membershipId], 'change', today, now);
  await tellMember(
    db,
    now,
    before.membershipId,
    {
      'zh-CN': {
        title: '信用档案新增一条本会记录',
        body: `公示到 ${before.endsOn} 为止。点开看内容和依据，有异议可以提出。`,
      },
      en: {
        title: 'A record of the association was added',
        body: `It is published until ${before.endsOn}. See what it says and rests on; you may object to it.`,
      },
    },
    `/modules/credit/pages/record/index?id=${input.id}`,
  );
  const after = await findRecord(db, input.id, at, reached(actor));
  if (!after) throw new Error('a record is not deleted');
  audit({ subject: `membership:${before.membershipId}`, after: { confirmed: input.id } });
  return presentRecord(after, actor);
});
