import { payments } from '../../contracts/payments';
import { on } from '../shared/implement';
import { findTitles } from './title-store';

export const titles = on(payments.titles).handler(async ({ context: { db, actor } }) => ({
  rows: actor.person ? await findTitles(db, actor.person.id) : [],
}));
