import { complaints } from '../../contracts/complaints';
import { on } from '../shared/implement';
import { findByCode, presentByCode } from './by-code';

export const askByCode = on(complaints.askByCode).handler(async ({ input, context, errors }) => {
  const found = await findByCode(context, input.code);
  if (!found) throw errors.CODE_WRONG();
  return presentByCode(found);
});
