import { complaints } from '../../contracts/complaints';
import { on } from '../shared/implement';
import { canonical } from '../shared/request';
import { fingerprint } from '../shared/secrets';
import { takeTurns } from '../shared/take-turns';
import { writeCode } from './complaint-code';
import { receive } from './receive';
import { findSent } from './receive-store';
import { findAnonymous } from './rules';

/**
 * The door has read nobody, so it keeps no reply: the same call sent again finds what it sent, for whoever sends it says the
 * same words under the same number.
 */
export const makeAnonymous = on(complaints.makeAnonymous).handler(async ({ input, context, errors }) => {
  const { db, today, requestId, audit } = context;
  if (!(await findAnonymous(db, today))) throw errors.NOT_ANONYMOUS();
  const sentAs = fingerprint('complaint', `${requestId} ${canonical(input)}`);
  // Of two at once the second finds what the first has sent.
  await takeTurns(db, 'complaint', sentAs);
  const before = await findSent(db, sentAs);
  if (before)
    return {
      ...{ code: writeCode(before.id), number: before.number },
      ...{ dueOn: before.dueOn ?? before.receivedOn, provisional: before.provisional },
    };
  const received = await receive(context, input, { manner: 'anonymous', personId: null, unitId: null, sentAs });
  if (typeof received === 'string') throw errors[received]();
  const { id, number, clock } = received;
  audit({ subject: `complaint:${id}`, after: { manner: 'anonymous', kind: input.kind, number } });
  return { code: writeCode(id), number, dueOn: clock.due, provisional: clock.provisional };
});
