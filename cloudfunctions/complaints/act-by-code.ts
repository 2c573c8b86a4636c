import { complaints } from '../../contracts/complaints';
import { on } from '../shared/implement';
import { findByCode, presentByCode } from './by-code';
import { addStatement, saveAppeal, saveWithdrawal } from './side-acts';

const nobody = { side: 'maker', personId: null } as const;

/** What whoever made an open complaint does by his name, by the code alone. */
export const actByCode = on(complaints.actByCode).handler(async ({ input, context, errors }) => {
  const { code, act, words } = input;
  const found = await findByCode(context, code);
  if (!found) throw errors.CODE_WRONG();
  const { row, may } = found;
  if (!may[act]) throw errors.NOT_NOW();
  const done =
    act === 'state'
      ? await addStatement(context, row, nobody, words)
      : act === 'appeal'
        ? await saveAppeal(context, row, nobody, words)
        : await saveWithdrawal(context, row, null, words);
  if (!done) throw errors.NOT_NOW();
  context.audit({ subject: `complaint:${row.id}`, after: { [act]: done } });
  const now = await findByCode(context, code);
  if (!now) throw new Error('a complaint is not deleted');
  return presentByCode(now);
});
