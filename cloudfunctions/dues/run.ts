import { dues } from '../../contracts/dues';
import { on } from '../shared/implement';
import { mayKeep } from './present';
import { findRun } from './run-store';
import { presentRun } from './runs';

export const run = on(dues.run).handler(async ({ input, context: { db, actor }, errors }) => {
  const row = await findRun(db, input.id);
  if (!row) throw errors.NOT_FOUND();
  const mayTakeBack = row.state === 'done' && row.paid === 0 && mayKeep(actor, ['director']);
  return { ...row, ...presentRun(row), mayTakeBack };
});
