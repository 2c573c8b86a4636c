import { inquiries } from '../../contracts/inquiries';
import { on, type Context } from '../shared/implement';
import { readCode } from './inquiry-code';
import { presentByCode } from './present';
import { saveRating } from './save-rating';
import { lookByCode, type Looking } from './sight';

/** The question of a code; whoever holds the code has asked it. */
async function find(context: Context, code: string): Promise<Looking | null> {
  const id = readCode(code);
  return id ? lookByCode(context, id) : null;
}

export const byCode = on(inquiries.byCode).handler(async ({ input, context, errors }) => {
  const found = await find(context, input.code);
  if (!found) throw errors.CODE_WRONG();
  return presentByCode(found);
});

export const rateByCode = on(inquiries.rateByCode).handler(async ({ input, context, errors }) => {
  const found = await find(context, input.code);
  if (!found) throw errors.CODE_WRONG();
  if (!(await saveRating(context, found, input))) throw errors.RATING_OVER();
  context.audit({ subject: `inquiry:${found.row.id}`, after: input.stars });
  const after = await find(context, input.code);
  if (!after) throw new Error('an inquiry is not deleted');
  return presentByCode(after);
});
