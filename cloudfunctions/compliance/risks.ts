import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { levelOf } from './judge-risk';
import { mayReport, mayWrite, presentRow } from './present-risk';
import { findBounds, findRisks } from './risk-store';

export const risks = on(compliance.risks).handler(async ({ input, context: { db, actor, today } }) => {
  const { domain, likelihood, impact, ended } = input;
  const cell = likelihood && impact ? { likelihood, impact } : undefined;
  const bounds = await findBounds(db, today);
  const { rows, cells } = await findRisks(db, { ...(domain ? { domain } : {}), ...(cell ? { cell } : {}), ended });
  return {
    rows: rows.map((row) => presentRow(row, bounds, today)),
    cells: cells.map((each) => ({ ...each, level: levelOf(each.likelihood, each.impact, bounds) })),
    mayWrite: mayWrite(actor),
    mayReport: mayReport(actor),
    next: null,
  };
});
