import { identity } from '../../contracts/identity';
import { afterMinutes } from '../shared/clock';
import { on } from '../shared/implement';
import { idleMinutes } from './desk';
import { findDeskSessions } from './desk-store';

export const deskSessions = on(identity.deskSessions).handler(async ({ context: { db, now, today, actor } }) => {
  const idleSince = afterMinutes(now, -(await idleMinutes(db, today)));
  const rows = actor.person ? await findDeskSessions(db, actor.person.id, idleSince, now) : [];
  return {
    rows: rows.map((row) => ({
      id: row.id,
      device: row.device,
      createdAt: row.created_at.toISOString(),
      confirmedAt: row.confirmed_at?.toISOString() ?? null,
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
      expiresAt: (row.expires_at ?? row.created_at).toISOString(),
    })),
  };
});
