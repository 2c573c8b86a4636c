import { dues } from '../../contracts/dues';
import { on, personOf } from '../shared/implement';
import { mayKeep } from './present';
import { endReliefOf } from './relief-store';

/** From the next period on; what was billed with it stays as it was billed. */
export const endRelief = on(dues.endRelief).handler(
  async ({ input: { id, reason }, context: { db, now, actor, audit }, errors }) => {
    if (!mayKeep(actor, ['director', 'finance'])) throw errors.WHOLE_ASSOCIATION();
    const membershipId = await endReliefOf(db, id, personOf(actor).id, reason, now);
    if (membershipId === undefined) throw errors.NOT_FOUND();
    audit({ subject: `membership:${membershipId}`, after: { relief: id, ended: true }, reason });
    return { id };
  },
);
