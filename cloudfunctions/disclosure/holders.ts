import { disclosure, disclosureWriters } from '../../contracts/disclosure';
import { findHolders } from '../flows/holder-store';
import { on } from '../shared/implement';
import { findDuty } from './duty-store';
import { mayWrite } from './reach';

export const holders = on(disclosure.holders).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const duty = await findDuty(db, input.id);
  if (!duty || !mayWrite(actor, duty)) throw errors.DUTY_NOT_FOUND();
  const found = await findHolders(db, today, { offices: disclosureWriters, committeeId: null });
  return { rows: found.map(({ personId, name, offices }) => ({ personId, name, offices })) };
});
