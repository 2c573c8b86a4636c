import { positions } from '../../contracts/positions';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { examine } from './examine';
import { savePosition } from './position-store';
import { mayAct } from './reach';

/** What the rules find is answered and kept by nobody: it is found anew whenever it is looked at. */
export const save = on(positions.save).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  if (!mayAct(actor)) throw errors.WHOLE_ASSOCIATION();
  const examined = await examine(context, input.form);
  if ('refusal' in examined) throw errors[examined.refusal]();
  const positionId = newId(now);
  if (!(await savePosition(db, positionId, input.form, personOf(actor).id, now))) throw errors.HELD_ALREADY();
  const { bornMonth: _, ...kept } = input.form;
  audit({ subject: `position:${positionId}`, after: kept, note: examined.findings.map(({ code }) => code).join(' ') });
  return { positionId, findings: examined.findings };
});
