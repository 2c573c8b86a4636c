import { sql, type RawBuilder } from 'kysely';

/** How others see somebody in a meeting: as the register calls him, a guest as one; empty when he is not registered. */
export const shownName = (meetingId: RawBuilder<unknown>, personId: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`coalesce((SELECT s.name FROM seen_as(${meetingId}, ${personId}) s), '')`;
