import { dues } from '../../contracts/dues';
import { on } from '../shared/implement';
import { findingsOf, mayKeep, presentFindings } from './present';
import { findStandard, saveDisclosure } from './standard-store';

export const disclose = on(dues.disclose).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit, language } = context;
  if (!mayKeep(actor)) throw errors.WHOLE_ASSOCIATION();
  const before = await findStandard(db, input.id, today);
  if (!before) throw errors.NOT_FOUND();
  if (!before.ballot) throw errors.NOT_ADOPTED();
  if (before.disclosedOn !== null) throw errors.ALREADY();
  if (input.on > today || input.on < before.ballot.heldOn) throw errors.DAY();
  // Two at once: one wins, the other finds it done.
  if (!(await saveDisclosure(db, input))) throw errors.ALREADY();
  const { id, on: disclosedOn, how: disclosedHow, creditChinaUrl } = input;
  const after = { ...before, disclosedOn, disclosedHow, creditChinaUrl };
  audit({ subject: `dues_standard:${id}`, after: { disclosedOn, disclosedHow, creditChinaUrl }, note: disclosedHow });
  return { id, findings: presentFindings(findingsOf(after, today), language) };
});
