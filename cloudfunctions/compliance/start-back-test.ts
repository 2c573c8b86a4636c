import { compliance } from '../../contracts/compliance';
import { judgeParameter } from '../../contracts/judge-parameter';
import { problemWords } from '../../contracts/parameter-words';
import { findVersions } from '../ground/parameter-versions';
import { officesFor } from '../ground/reach';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { enqueue } from '../shared/queue';
import { saveBackTest } from './back-test-store';
import { ruleOf } from './words';
import { trying } from './tasks';

/** Begins to try a value on the past; what it would find follows the commit, slice by slice. */
export const startBackTest = on(compliance.startBackTest).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { ruleId, value, from, to } = input;
  const versions = await findVersions(db, ruleId);
  const newest = versions[0];
  const rule = newest && ruleOf(ruleId, newest.basedOn);
  if (!newest || !rule) throw errors.RULE_NOT_FOUND();
  if (officesFor(actor, null, rule.circle ?? ['compliance', 'director']).length === 0) throw errors.NOT_YOURS();
  if (from > to || to > today) throw errors.PERIOD_WRONG();
  const refused = judgeParameter(newest.shape, value, newest.standard).filter(({ refusal }) => refusal);
  if (refused.length > 0) {
    const issues = refused.map((problem) => ({
      path: problem.path,
      message: problemWords(newest.shape, problem, 'zh'),
    }));
    throw errors.VALUE_NOT_ALLOWED({ data: { issues } });
  }
  const inForce = versions.find(({ since, until }) => since <= today && (until === null || today <= until));
  const id = newId(now);
  const given = { id, ruleId, value, ruleSince: inForce?.since ?? null, from, to, by: personOf(actor).id, today };
  await saveBackTest(db, given, now);
  await enqueue(db, now, trying, [{ id }], (task) => task.id);
  audit({ subject: `reg_rule:${ruleId}`, after: given, note: `${from} – ${to}` });
  return { id };
});
