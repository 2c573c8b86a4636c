import { sql, type RawBuilder } from 'kysely';

/** How others see somebody in a meeting: as the register or the gate may show him; empty when he is not registered. */
export const shownName = (
  meetingId: RawBuilder<unknown>,
  personId: RawBuilder<unknown>,
): RawBuilder<string> => sql<string>`coalesce(
  (SELECT g.name FROM meeting_registration g WHERE g.meeting_id = ${meetingId} AND g.person_id = ${personId} ORDER BY g.registered_at DESC LIMIT 1), '')`;
