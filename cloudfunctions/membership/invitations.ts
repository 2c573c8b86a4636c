import { membership } from '../../contracts/membership';
import { on } from '../shared/implement';
import { findInvitations } from './invitation-store';

/** Who asks the caller to represent him: the member's name and who named him, and nothing else of it. */
export const invitations = on(membership.invitations).handler(async ({ context: { db, now, actor } }) => {
  const rows = actor.person ? await findInvitations(db, actor.person.id, now) : [];
  return {
    rows: rows.map(({ id, unit, name, title, primary, namedAs, byName, byTitle, since, until }) => ({
      ...{ id, unit, name, title, primary },
      by: { as: namedAs, name: namedAs === 'register' ? null : byName, title: byTitle },
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    })),
  };
});
