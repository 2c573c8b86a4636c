import { positions } from '../../contracts/positions';
import { on } from '../shared/implement';
import { examine } from './examine';
import { mayAct } from './reach';

export const check = on(positions.check).handler(async ({ input, context, errors }) => {
  if (!mayAct(context.actor)) throw errors.WHOLE_ASSOCIATION();
  const examined = await examine(context, input.form);
  if ('refusal' in examined) throw errors[examined.refusal]();
  return examined;
});
