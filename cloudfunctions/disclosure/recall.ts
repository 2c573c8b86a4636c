import { sql } from 'kysely';
import { disclosure } from '../../contracts/disclosure';
import { makeMove } from '../flows/effects';
import { on, personOf } from '../shared/implement';
import { change, dutyAt, orRefuse } from './act';

/** Back to be written; it is reviewed anew. */
export const recall = on(disclosure.recall).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const duty = await orRefuse(dutyAt(context, input), errors);
  if (duty.state !== 'reviewing' && duty.state !== 'reviewed') throw errors.NOT_OPEN();
  const { standing } = duty;
  if (duty.state === 'reviewing' && standing) {
    const moved = await makeMove(db, standing, { do: 'withdraw' }, { personId: personOf(actor).id }, context);
    if (typeof moved === 'string') throw errors.DUTY_MOVED();
  }
  const sets = sql`state = 'open', document = NULL, sha256 = NULL`;
  const after = await orRefuse(
    change(context, duty, sets, sql`d.state IN ('reviewing', 'reviewed')`, { kind: 'recalled' }),
    errors,
  );
  audit({ subject: `disclosure:${duty.id}`, after: { recalled: duty.sha256 } });
  return after;
});
