import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { on } from '../shared/implement';
import { change, openDutyAt, orRefuse } from './act';

/** A correction that is not needed leaves what stands; what was begun by hand is put away. What has to be shown stays. */
export const discard = on(disclosure.discard).handler(async ({ input, context, errors }) => {
  const duty = await orRefuse(openDutyAt(context, input), errors);
  const { reason } = input;
  if (duty.versions === 0 && !duty.byHand) throw errors.NOT_BY_HAND();
  const sets =
    duty.versions > 0 ? sql`state = 'published', reason = NULL` : sql`state = 'dropped', dropped_reason = ${reason}`;
  const after = await orRefuse(
    change(context, duty, sets, sql`d.state = 'open'`, { kind: 'discarded', reason }),
    errors,
  );
  context.audit({ subject: `disclosure:${duty.id}`, after: { discarded: true }, reason });
  return after;
});
