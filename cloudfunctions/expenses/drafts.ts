import { expenses } from '../../contracts/expenses';
import { on, personOf } from '../shared/implement';
import { findDrafts } from './draft-store';

export const drafts = on(expenses.drafts).handler(async ({ context: { db, actor } }) => ({
  rows: (await findDrafts(db, personOf(actor).id)).map((row) => ({ ...row, savedAt: row.savedAt.toISOString() })),
}));
