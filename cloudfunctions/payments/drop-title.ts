import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { dropTitle as drop } from './title-store';

export const dropTitle = on(payments.dropTitle).handler(
  async ({ input: { titleId }, context: { db, actor, audit }, errors }) => {
    if (!(await drop(db, titleId, personOf(actor).id))) throw errors.TITLE_NOT_FOUND();
    audit({ subject: `tax_title:${titleId}`, after: null });
    return {};
  },
);
