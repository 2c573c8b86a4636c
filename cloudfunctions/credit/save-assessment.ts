import { credit } from '../../contracts/credit';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { insertAssessment } from './assessment-store';

const asked = ['purpose', 'necessity', 'rights', 'security'] as const;

/** A new one each time; what was signed stays as it was (PIPL 56: three years). */
export const saveAssessment = on(credit.saveAssessment).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (asked.some((key) => !input.answers[key])) throw errors.ANSWERS_MISSING();
  const id = newId(now);
  await insertAssessment(db, { id, ...input, by: personOf(actor).id }, now);
  audit({ subject: `credit_assessment:${id}`, after: input });
  return { id };
});
