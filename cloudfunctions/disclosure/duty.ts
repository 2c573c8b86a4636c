import { disclosure } from '../../contracts/disclosure';
import { on } from '../shared/implement';
import { findDuty } from './duty-store';
import { presentDuty } from './present';
import { mayRead } from './reach';

export const duty = on(disclosure.duty).handler(async ({ input, context, errors }) => {
  const row = mayRead(context.actor) ? await findDuty(context.db, input.id) : undefined;
  if (!row) throw errors.DUTY_NOT_FOUND();
  return presentDuty(context, row);
});
