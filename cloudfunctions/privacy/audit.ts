import { privacy } from '../../contracts/privacy';
import { on } from '../shared/implement';
import { readAudit } from './present-audit';

export const audit = on(privacy.audit).handler(async ({ input, context: { db, today, language }, errors }) => {
  const found = await readAudit(db, input.year, today, language);
  if (!found) throw errors.YEAR_NOT_BEGUN();
  return found;
});
