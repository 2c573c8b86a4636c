import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { on } from '../shared/implement';
import { change, dutyAt, orRefuse, type NotChanged } from './act';

/** Another version is written, reviewed and published beside the one that stands, with its reason. */
export const correct = on(disclosure.correct).handler(async ({ input, context, errors }) => {
  const refusals: Record<NotChanged, () => Error> = { ...errors, NOT_OPEN: errors.NOT_PUBLISHED };
  const duty = await orRefuse(dutyAt(context, input), refusals);
  if (duty.state !== 'published') throw errors.NOT_PUBLISHED();
  const { reason } = input;
  const sets = sql`state = 'open', reason = ${reason}, drafted_by = '{}'`;
  const after = await orRefuse(
    change(context, duty, sets, sql`d.state = 'published'`, { kind: 'correcting', reason }),
    refusals,
  );
  context.audit({ subject: `disclosure:${duty.id}`, after: { correcting: duty.versions }, reason });
  return after;
});
