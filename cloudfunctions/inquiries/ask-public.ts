import { inquiries } from '../../contracts/inquiries';
import { on } from '../shared/implement';
import { canonical } from '../shared/request';
import { fingerprint } from '../shared/secrets';
import { takeTurns } from '../shared/take-turns';
import { writeCode } from './inquiry-code';
import { receive } from './receive';
import { findSent } from './receive-store';

/** A visitor has no claim at the door: the same call sent again is known by its number and words. */
export const askPublic = on(inquiries.askPublic).handler(async ({ input, context }) => {
  const { db, today, requestId, audit } = context;
  const sentAs = fingerprint('inquiry', `${requestId} ${canonical(input)}`);
  // Of two at once the second finds what the first has sent.
  await takeTurns(db, 'inquiry', sentAs);
  const before = await findSent(db, sentAs);
  if (before)
    return {
      ...{ code: writeCode(before.id), number: before.number },
      ...{ dueOn: before.dueOn, provisional: before.provisional },
    };
  const { id, number, due } = await receive(context, input, { asker: 'public', sentAs }, today);
  audit({ subject: `inquiry:${id}`, after: { asker: 'public', topic: input.topic, number } });
  return { code: writeCode(id), number, dueOn: due.day, provisional: due.provisional };
});
