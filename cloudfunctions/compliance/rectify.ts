import { compliance } from '../../contracts/compliance';
import { attachFiles } from '../files/effects';
import { on, personOf } from '../shared/implement';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';
import { proofRole, subjectOf } from './present';

/** How it will be corrected; or that it was, with the proof that another person looks at. */
export const rectify = on(compliance.rectify).handler(async ({ input, context, errors }) => {
  const { findingId, done, fileIds } = input;
  const act = done ? 'rectify' : 'plan';
  const record = await judgeAsked(context, act, input).catch(refuseHandling(errors));
  if (done && fileIds.length === 0) throw errors.PROOF_REQUIRED();
  const wanted = new Set(fileIds);
  const proofs = {
    subject: subjectOf(findingId),
    role: proofRole,
    fileIds: [...wanted],
    by: personOf(context.actor).id,
  };
  if ((await attachFiles(context.db, proofs, context.now)) < wanted.size) throw errors.FILE_NOT_FOUND();
  return carryOut(context, act, record, input).catch(refuseHandling(errors));
});
