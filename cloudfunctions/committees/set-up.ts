import { committees } from '../../contracts/committees';
import { addCommittee } from '../identity/effects';
import { on, personOf } from '../shared/implement';
import { judgeName } from './judge-name';
import { saveDecision } from './store';
import { wholeDirector } from './whole-director';

/** What is found about the name is a finding, not a block: whoever enters it says that he has looked. */
export const setUp = on(committees.setUp).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { name, decisionNo, decidedOn, seen } = input;
  if (!wholeDirector(actor)) throw errors.WHOLE_ASSOCIATION();
  if (decidedOn > today) throw errors.DAY_AHEAD();
  const findings = judgeName(name);
  if (findings.some((each) => !seen.includes(each))) throw errors.NAME_DOUBTFUL({ data: { findings } });
  const committeeId = await addCommittee(db, { name, decisionNo }, now);
  if (!committeeId) throw errors.NAME_TAKEN();
  const decision = {
    committeeId,
    kind: 'setUp' as const,
    decisionNo,
    day: decidedOn,
    findings,
    by: personOf(actor).id,
  };
  await saveDecision(db, decision, now);
  audit({ subject: `committee:${committeeId}`, after: { name, ...decision }, reason: decisionNo });
  return { committeeId };
});
