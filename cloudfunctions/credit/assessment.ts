import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findAssessment } from './assessment-store';
import { holdsAll, keepers } from './sight';

export const assessment = on(credit.assessment).handler(async ({ context: { db, actor } }) => {
  const found = await findAssessment(db);
  return {
    current: found
      ? {
          ...{
            id: found.id,
            answers: found.answers,
            conclusion: found.conclusion,
            madeBy: found.madeBy,
            signedBy: found.signedBy,
          },
          ...{ madeAt: found.madeAt.toISOString(), signedAt: found.signedAt?.toISOString() ?? null },
          maySign:
            found.signedAt === null &&
            found.madeById !== actor.person?.id &&
            holdsAll(actor, ['director', 'compliance', 'supervisor', 'president']),
        }
      : null,
    mayWrite: holdsAll(actor, keepers),
  };
});
