import { inquiries } from '../../contracts/inquiries';
import { on } from '../shared/implement';
import { saveRating } from './save-rating';
import { look } from './sight';
import { shownAfter } from './step';

export const rate = on(inquiries.rate).handler(async ({ input, context, errors }) => {
  const looking = await look(context, input.inquiryId);
  if (looking?.as !== 'asker') throw errors.INQUIRY_NOT_FOUND();
  if (!(await saveRating(context, looking, input))) throw errors.RATING_OVER();
  context.audit({ subject: `inquiry:${looking.row.id}`, before: looking.row.rating, after: input.stars });
  return shownAfter(context, looking.row.id);
});
