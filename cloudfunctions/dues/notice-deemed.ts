import { dues } from '../../contracts/dues';
import { postNotices } from '../notices/effects';
import { addDays } from '../shared/clock';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findLateCharge } from './arrears-store';
import { findDeemedRules, findPeople, saveDeemed } from './deemed-store';
import { mayKeep } from './present';

/** The member hears what may follow and has its days to answer; nothing else happens by it. */
export const noticeDeemed = on(dues.noticeDeemed).handler(async ({ input: { id, reason }, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  if (!mayKeep(actor, ['director'])) throw errors.WHOLE_ASSOCIATION();
  const charge = await findLateCharge(db, id, today);
  if (!charge) throw errors.NOT_FOUND();
  const { from, replyDays } = await findDeemedRules(db, charge.dueDay, today);
  if (today < from) throw errors.TOO_EARLY();
  const replyUntil = addDays(today, replyDays);
  const { membershipId, name } = charge;
  const given = { id: newId(now), chargeId: id, membershipId, reason, by: personOf(actor).id, replyUntil };
  if (!(await saveDeemed(db, given, now))) throw errors.ALREADY();
  await postNotices(
    db,
    now,
    (await findPeople(db, membershipId)).map((personId) => ({
      personId,
      kind: 'dues.deemed',
      words: {
        'zh-CN': {
          title: '会费长期未缴，请答复',
          body: `${name}的会费自 ${charge.dueDay} 起未缴。${reason} 请在 ${replyUntil} 前缴清或联系秘书处说明；逾期由本会决定是否视为退会。`,
        },
        en: {
          title: 'Dues unpaid for long: please answer',
          body: `The dues of ${name} have been open since ${charge.dueDay}. ${reason} Please pay or answer by ${replyUntil}; afterwards the association decides whether it takes this for a withdrawal.`,
        },
      },
      link: '/modules/dues/pages/mine/index',
      dedupeKey: `dues-deemed:${id}`,
    })),
  );
  audit({ subject: `membership:${membershipId}`, after: { deemed: 'noticed', replyUntil }, reason });
  return { id, replyUntil };
});
