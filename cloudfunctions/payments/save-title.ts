import { payments } from '../../contracts/payments';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { saveTitle as save } from './title-store';

const most = 10;

export const saveTitle = on(payments.saveTitle).handler(
  async ({ input, context: { db, now, actor, audit }, errors }) => {
    const { titleId, kind, name, email } = input;
    const taxNo = kind === 'company' ? input.taxNo : null;
    if (kind === 'company' && !/^[0-9A-Z]{15,20}$/.test(taxNo ?? '')) throw errors.TAX_NO_WRONG();
    const id = titleId ?? newId(now);
    const title = { id, personId: personOf(actor).id, kind, name, taxNo, email, isNew: titleId === null };
    if (!(await save(db, title, most, now))) throw titleId === null ? errors.TITLES_FULL() : errors.TITLE_NOT_FOUND();
    audit({ subject: `tax_title:${id}`, after: { kind } });
    return { titleId: id };
  },
);
