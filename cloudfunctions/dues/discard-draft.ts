import { dues } from '../../contracts/dues';
import { on } from '../shared/implement';
import { mayKeep } from './present';
import { discardStandard, lockStandard } from './standard-store';

export const discardDraft = on(dues.discardDraft).handler(
  async ({ input: { id, reason }, context: { db, actor, audit }, errors }) => {
    if (!mayKeep(actor)) throw errors.WHOLE_ASSOCIATION();
    const held = await lockStandard(db, id);
    if (!held) throw errors.NOT_FOUND();
    if (held.state !== 'draft') throw errors.NOT_DRAFT();
    await discardStandard(db, id);
    audit({ subject: `dues_standard:${id}`, before: held, after: { state: 'discarded' }, reason });
    return { id };
  },
);
