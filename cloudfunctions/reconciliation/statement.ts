import { reconciliation } from '../../contracts/reconciliation';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { presentStatement } from './present';
import { findStatement } from './statement-store';

export const statement = on(reconciliation.statement).handler(async ({ input, context, errors }) => {
  const { db, actor, language } = context;
  const record = await findStatement(db, input.id);
  if (!record) throw errors.STATEMENT_NOT_FOUND();
  return presentStatement(record, officesFor(actor, null, ['finance']).length > 0, language);
});
