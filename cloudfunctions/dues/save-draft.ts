import { dues } from '../../contracts/dues';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findingsOf, mayKeep, presentFindings } from './present';
import { findStandard, lockStandard, saveStandard } from './standard-store';

export const saveDraft = on(dues.saveDraft).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit, language } = context;
  if (!mayKeep(actor)) throw errors.WHOLE_ASSOCIATION();
  const { id: known, version, ...form } = input;
  const twice = form.tiers.flatMap(({ memberTiers }) => memberTiers).find((each, i, all) => all.indexOf(each) !== i);
  if (twice !== undefined) throw errors.SAME_TIER({ data: { tier: twice } });
  const before = known === undefined ? undefined : await lockStandard(db, known);
  if (known !== undefined) {
    if (!before) throw errors.NOT_FOUND();
    if (before.state !== 'draft') throw errors.NOT_DRAFT();
    if (before.version !== version) throw errors.CHANGED();
  }
  const id = known ?? newId(now);
  await saveStandard(db, { id, form, by: personOf(actor).id, now });
  const row = await findStandard(db, id, today);
  if (!row) throw new Error('a standard that was written is there');
  audit({ subject: `dues_standard:${id}`, before, after: form, note: form.name });
  return { id, version: row.version, findings: presentFindings(findingsOf(row, today), language) };
});
