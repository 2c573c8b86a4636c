import { compliance } from '../../contracts/compliance';
import { judgeParameter } from '../../contracts/judge-parameter';
import { problemWords } from '../../contracts/parameter-words';
import { officesFor } from '../ground/reach';
import { enterVersion, findVersions } from '../ground/parameter-versions';
import { on } from '../shared/implement';
import { freeCode } from './judge-code';
import { monthsLater } from './judge-risk';
import { findCodes } from './rule-store';
import { ruleOf } from './words';

/** Of those who enter one at the same moment each takes a code of its own. */
const attempts = 5;

/**
 * A rule that is to come, by the function of one that is there: off from its day on until it was tried and two persons
 * switch it on (parameters.propose).
 */
export const enterRule = on(compliance.enterRule).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  if (officesFor(actor, null, ['compliance', 'director']).length === 0) throw errors.NOT_YOURS();
  const { basedOn, from, title, source, article, titleEn = title, sourceEn = source } = input;
  const [base] = await findVersions(db, basedOn);
  const rule = base && ruleOf(base.id, null);
  // A rule is based on one of this release, not on another that was entered; party life is for its circle alone.
  if (!rule || base.basedOn !== null || (rule.circle && officesFor(actor, null, rule.circle).length === 0))
    throw errors.RULE_NOT_FOUND();
  if (from <= today || from > monthsLater(today, 120)) throw errors.NOT_TO_COME();
  // Its source is another document, so there is nothing that it could be looser than.
  const given = { ...(input.value as object), force: 'off' };
  const problems = judgeParameter(base.shape, given, given);
  const fits = rule.params.safeParse(given).success;
  if (problems.length > 0 || !fits) {
    const issues = problems.map((each) => ({ path: each.path, message: problemWords(base.shape, each, 'zh') }));
    throw errors.VALUE_NOT_ALLOWED({ data: { issues } });
  }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const id = `compliance.${freeCode(rule.id, from, await findCodes(db))}`;
    const words = { title, titleEn, source, sourceEn, article };
    if (!(await enterVersion(db, { ...words, id, basedOn, value: given, from }))) continue;
    audit({ subject: `reg_rule:${id}`, after: { ...input, value: given } });
    return { id };
  }
  throw errors.CODE_TAKEN();
});
