import { credit } from '../../contracts/credit';
import { on } from '../shared/implement';
import { findObjection } from './objection-store';
import { presentObjection } from './present-objection';
import { reached } from './sight';

export const objection = on(credit.objection).handler(async ({ input, context, errors }) => {
  const { db, actor } = context;
  const row = await findObjection(db, input.id, actor.person?.id ?? null, reached(actor));
  if (!row) throw errors.OBJECTION_NOT_FOUND();
  return presentObjection(context, row);
});
