import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { levelOf } from './judge-risk';
import { mayWrite, presentRow } from './present-risk';
import { findBounds, findRisks } from './risk-store';

const steps = [1, 2, 3, 4, 5];

export const risks = on(compliance.risks).handler(async ({ input, context: { db, actor, today } }) => {
  const { domain, likelihood, impact, ended } = input;
  const cell = likelihood && impact ? { likelihood, impact } : undefined;
  const bounds = await findBounds(db, today);
  const { rows, cells } = await findRisks(db, { ...(domain ? { domain } : {}), ...(cell ? { cell } : {}), ended });
  return {
    rows: rows.map((row) => presentRow(row, bounds, today)),
    // All of the map, for what is grave is the association's own.
    cells: steps.flatMap((up) =>
      steps.map((right) => ({
        ...{ likelihood: up, impact: right, level: levelOf(up, right, bounds) },
        count: cells.find((each) => each.likelihood === up && each.impact === right)?.count ?? 0,
      })),
    ),
    mayWrite: mayWrite(actor),
    next: null,
  };
});
