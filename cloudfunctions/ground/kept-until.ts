import { sql, type RawBuilder } from 'kysely';

/** `until` of a holding (shared/personal-shape.ts): by a parameter in months after an instant. */
export const keptUntil = (since: RawBuilder<unknown>, rule: string, today: string): RawBuilder<unknown> =>
  sql`kept_until(${since}, ${rule}, ${today}::date)`;
