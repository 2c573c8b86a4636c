import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { askContentCheck } from './submission';
import { changeMembership } from './store';
import { lockOwnUnit } from './unit-store';

/** New words wait for the content check: until it has passed them the unit is not in the directory. */
export const updateProfile = on(membership.updateProfile).handler(async ({ input, context }) => {
  const { db, actor, audit } = context;
  const before = await lockOwnUnit(db, actor);
  const words = { address: input.address || null, introduction: input.introduction || null };
  await changeMembership(db, before.id, before.version, before.status, { ...words, content_state: 'pending' });
  await askContentCheck(context, before.id, { name: before.name, ...words });
  audit({ subject: `membership:${before.id}`, before, after: words });
  return { ...words, content: 'pending' as const };
});
