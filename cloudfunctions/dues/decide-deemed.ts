import { dues } from '../../contracts/dues';
import { moveStanding } from '../membership/effects';
import { postNotices } from '../notices/effects';
import { on, personOf, type Context } from '../shared/implement';
import { closeDeemed, findPeople, holdDeemed, type Deemed } from './deemed-store';
import { mayKeep } from './present';

/** A person decides, after the days to answer: never the house by itself. */
export const decideDeemed = on(dues.decideDeemed).handler(async ({ input, context, errors }) => {
  const { id, decision, reason } = input;
  const { db, now, today, actor, audit } = context;
  if (!mayKeep(actor, ['director'])) throw errors.WHOLE_ASSOCIATION();
  const held = await holdDeemed(db, id);
  if (!held) throw errors.NOT_FOUND();
  if (held.decision !== null) throw errors.DECIDED();
  if (decision === 'withdrawn') {
    if (!held.open) throw errors.PAID();
    if (today <= held.replyUntil) throw errors.REPLY_OPEN({ data: { until: held.replyUntil } });
  }
  await closeDeemed(db, held.id, { decision, by: personOf(actor).id, reason }, now);
  await tellDecided(context, held, decision, reason);
  // Whoever has left meanwhile is left alone.
  const moved =
    decision === 'withdrawn' &&
    (await moveStanding(context, held.membershipId, 'lapse', { personId: personOf(actor).id, reason }));
  audit({
    subject: `membership:${held.membershipId}`,
    ...(moved ? { before: moved.before } : {}),
    after: { deemed: decision, ...(moved ? moved.after : decision === 'withdrawn' ? { left: true } : {}) },
    reason,
  });
  return { id };
});

const tellDecided = async (
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, membershipId, name }: Deemed,
  decision: 'withdrawn' | 'kept',
  reason: string,
) =>
  postNotices(
    db,
    now,
    (await findPeople(db, membershipId)).map((personId) => ({
      personId,
      kind: 'dues.decided',
      words:
        decision === 'withdrawn'
          ? {
              'zh-CN': {
                title: `${name}按章程视为退会`,
                body: `会费长期未缴，答复期已过。理由：${reason} 有异议请联系秘书处，也可以向监事会反映；以后可以重新申请入会。`,
              },
              en: {
                title: `${name} is taken to have left`,
                body: `The dues stayed open and the time to answer is over. Reason: ${reason} If you object, ask the secretariat, or turn to the supervisors; it may apply again.`,
              },
            }
          : {
              'zh-CN': { title: `${name}的会员资格保留`, body: `理由：${reason} 会费仍请尽快缴清。` },
              en: { title: `${name} stays a member`, body: `Reason: ${reason} The dues are still to be paid.` },
            },
      link: decision === 'kept' ? '/modules/dues/pages/mine/index' : null,
      dedupeKey: `dues-decided:${id}`,
    })),
  );
