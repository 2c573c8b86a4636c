import { compliance } from '../../contracts/compliance';
import { officesFor } from '../ground/reach';
import { enterVersion, findVersions } from '../ground/parameter-versions';
import { on } from '../shared/implement';
import { ruleOf } from './words';

/**
 * A rule that is to come, by the function of one that is there: off until it was tried and two persons switch it on from
 * its day (parameters.propose).
 */
export const enterRule = on(compliance.enterRule).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  if (officesFor(actor, null, ['compliance', 'director']).length === 0) throw errors.NOT_YOURS();
  const [base] = await findVersions(db, input.basedOn);
  // A rule is based on one of this release, not on another that was entered.
  if (!base || base.basedOn !== null || !ruleOf(base.id, null)) throw errors.RULE_NOT_FOUND();
  const { code, basedOn, ...words } = input;
  const id = `compliance.${code}`;
  const value = { ...(base.value as object), force: 'off' };
  if (!(await enterVersion(db, { ...words, id, basedOn, value, from: today }))) throw errors.CODE_TAKEN();
  audit({ subject: `reg_rule:${id}`, after: { ...input, value } });
  return { id };
});
