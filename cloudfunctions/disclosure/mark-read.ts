import { disclosure } from '../../contracts/disclosure';
import { on } from '../shared/implement';
import { saveRead } from './published-store';

/** That a member has opened it: counted by members, listed for nobody. */
export const markRead = on(disclosure.markRead).handler(async ({ input, context }) => {
  const { db, now, actor, audit } = context;
  const read = actor.actingFor !== null && (await saveRead(db, actor, input.id, input.no, actor.actingFor, now));
  audit({ subject: `disclosure:${input.id}`, after: { read: input.no } });
  return { read };
});
