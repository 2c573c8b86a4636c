import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { noticeDays, type NoticeDays } from './judge-notice';
import { scenicAreas } from './scenic-area';
import type { VenueRule } from './judge-venue';

export interface CheckRules {
  venue: VenueRule;
  noticeDays: NoticeDays;
}
/** The rules of the checks before publishing, as they stand on a day (Asia/Shanghai); one round trip. */
export async function findCheckRules(db: Db, day: string): Promise<CheckRules> {
  const { rows } = await sql<{ id: string; value: unknown; source: string }>`
    SELECT id, value, source FROM rule_value
    WHERE id IN ('meetings.scenicAreas', 'meetings.noticeDays') AND effective @> ${day}::date`.execute(db);
  const ruleNamed = (id: string) => {
    const rule = rows.find((row) => row.id === id);
    if (!rule) throw new Error(`no rule ${id} is in force on ${day}`);
    return rule;
  };
  const areas = ruleNamed('meetings.scenicAreas');
  return {
    venue: { areas: scenicAreas.parse(areas.value), source: areas.source },
    noticeDays: noticeDays.parse(ruleNamed('meetings.noticeDays').value),
  };
}
