import { credit } from '../../contracts/credit';
import { makeMove } from '../flows/effects';
import { stepAt } from '../flows/judge-step';
import { judgeTurn, officeOf } from '../flows/judge-turn';
import { newId } from '../shared/ids';
import { on, personOf, type Context } from '../shared/implement';
import { correctGrades } from './correct';
import { findDeedDay } from './deed-store';
import { closeObjection, findObjection, strike, withdrawReports, type Objection } from './objection-store';
import { presentObjection } from './present-objection';
import { recount } from './recount';
import { liftNotice } from './run-store';
import { reached } from './sight';
import { tellMember } from './tell';
import { objectionPage } from './object';
import { tellTurn } from './tell-objection';

/** One step of an objection by whoever neither recorded what it is against nor stands for the member. */
export const decideObjection = on(credit.decideObjection).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const me = personOf(actor).id;
  const before = await findObjection(db, input.id, me, reached(actor));
  if (!before?.reached) throw errors.OBJECTION_NOT_FOUND();
  const { standing } = before;
  if (standing.state !== 'open' || standing.version !== input.version) throw errors.OBJECTION_MOVED();
  if (judgeTurn(actor, standing)) throw errors.NOT_YOUR_TURN();
  const deciding = stepAt(standing.steps, standing.seq).name === 'creditDecide';
  const answer = input.answer?.trim() ?? '';
  if ((deciding || input.decision === 'refuse') && answer.length < 4) throw errors.ANSWER_NEEDED();
  const by = { personId: me, office: officeOf(actor, standing), ...(answer ? { reason: answer } : {}) };
  const moved = await makeMove(db, standing, { do: input.decision }, by, context);
  if (moved === 'earlierStep') throw errors.NOT_YOUR_TURN();
  if (moved === 'handled') throw errors.OBJECTION_MOVED();
  if (moved.state === 'open') await tellTurn(context, before.id);
  else await settle(context, before, moved.state === 'passed', answer);
  const after = await findObjection(db, input.id, me, reached(actor));
  if (!after) throw new Error('an objection is not deleted');
  audit({
    subject: `membership:${before.membershipId}`,
    after: { objection: before.id, ...moved },
    ...(answer ? { reason: answer } : {}),
  });
  return presentObjection(context, after);
});

/** What an answer does: what was wrong is taken out as if it had never been, what was repaired from today on; both are scored anew, and whoever was informed is told again. */
async function settle({ db, now, today }: Context, row: Objection, upheld: boolean, answer: string): Promise<void> {
  await closeObjection(db, row.id, answer, upheld, today);
  if (upheld && row.kind === 'fall') await liftNotice(db, row.membershipId, newId(now), today, now);
  else if (upheld) {
    const fromDay = row.kind === 'repair' ? today : null;
    await strike(db, { membershipId: row.membershipId, deed: row.deed, objectionId: row.id, fromDay }, now);
    await withdrawReports(db, row.membershipId, row.kind === 'repair' ? 'repaired' : 'corrected', now);
    await recount(db, [row.membershipId], 'objection', today, now);
    if (row.kind === 'appeal') {
      const since = await findDeedDay(db, row.membershipId, row.deed, today);
      if (since) await correctGrades(db, new Map([[row.membershipId, since]]), today, now);
    }
  }
  const what = {
    appeal: ['异议', 'objection'],
    repair: ['信用修复', 'repair'],
    fall: ['对降级的异议', 'objection to the fall'],
  }[row.kind];
  await tellMember(
    db,
    now,
    row.membershipId,
    {
      'zh-CN': {
        title: `${what[0]}${upheld ? '成立' : '不成立'}`,
        body:
          upheld && row.kind !== 'fall'
            ? `${answer.replace(/[。.！!]$/, '')}。已重新评分，原来的信用报告作废。`
            : answer,
      },
      en: { title: `Your ${what[1]} was ${upheld ? 'upheld' : 'not upheld'}`, body: answer },
    },
    objectionPage(row.id),
  );
}
