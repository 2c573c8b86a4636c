import { dues } from '../../contracts/dues';
import { attachedTo } from '../files/facts';
import { askTogether } from '../ground/ask-together';
import { on } from '../shared/implement';
import { findingsOf, mayKeep, paperOf, presentFindings, presentUnchecked } from './present';
import { findStandard, uncoveredBy } from './standard-store';

export const standard = on(dues.standard).handler(
  async ({ input, context: { db, actor, today, language }, errors }) => {
    const row = await findStandard(db, input.id, today);
    if (!row) throw errors.NOT_FOUND();
    const { papers, uncovered } = await askTogether(db, {
      papers: attachedTo([paperOf(row.id)]),
      uncovered: uncoveredBy(row.id),
    });
    const living = row.state === 'draft' || row.state === 'current' || row.state === 'adopted';
    return {
      ...row,
      findings: presentFindings(findingsOf(row, today), language),
      unchecked: presentUnchecked(language),
      papers: papers.map(({ fileId, name, type }) => ({ id: fileId, name, type })),
      uncovered: living ? uncovered : [],
      today,
      mayKeep: mayKeep(actor),
    };
  },
);
