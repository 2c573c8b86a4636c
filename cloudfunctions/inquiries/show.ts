import { inquiries } from '../../contracts/inquiries';
import { on } from '../shared/implement';
import { present } from './present';
import { look } from './sight';

export const show = on(inquiries.show).handler(async ({ input, context, errors }) => {
  const looking = await look(context, input.inquiryId);
  if (!looking) throw errors.INQUIRY_NOT_FOUND();
  return present(looking, context);
});
