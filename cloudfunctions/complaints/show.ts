import { complaints } from '../../contracts/complaints';
import { on } from '../shared/implement';
import { showNow } from './present';

export const show = on(complaints.show).handler(async ({ input, context, errors }) => {
  const shown = await showNow(context, input.complaintId);
  if (!shown) throw errors.COMPLAINT_NOT_FOUND();
  return shown;
});
