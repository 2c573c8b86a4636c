import { credit } from '../../contracts/credit';
import { on, personOf } from '../shared/implement';
import { findAssessment, signRow } from './assessment-store';

export const signAssessment = on(credit.signAssessment).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const me = personOf(actor).id;
  const found = await findAssessment(db);
  if (found?.id !== input.id || found.signedAt !== null) throw errors.ASSESSMENT_NOT_FOUND();
  if (found.madeById === me) throw errors.OWN_ASSESSMENT();
  if (!(await signRow(db, input.id, me, now))) throw errors.ASSESSMENT_NOT_FOUND();
  audit({ subject: `credit_assessment:${input.id}`, after: { signed: me } });
  return { id: input.id };
});
