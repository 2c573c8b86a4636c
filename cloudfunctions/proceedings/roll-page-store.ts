import { sql } from 'kysely';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import type { Ceased } from '../../contracts/motion';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import { storedProxies } from './proxy-store';
import { rollCounts, rollEntries, storedRule, type RollCounts, type StoredRule } from './roll-store';

export interface RollRow {
  id: string;
  name: string;
  unitName: string | null;
  voter: boolean;
  presence: 'present' | 'left' | 'excused' | 'absent' | 'ceased';
  excuse: string | null;
  ceased: Omit<Ceased, 'name'> | null;
  proxy: { id: string; holder: string; fileId: string; stands: boolean } | null;
  holds: string[];
}
export type RollFilter = RollRow['presence'] | 'observers';

interface RollPage {
  rows: RollRow[];
  counts: RollCounts;
  rule: StoredRule;
  proxies: StoredRule;
  motions: boolean;
}
/** One page of the roll by name, with the counts of all of it and the rules of the body, in one round trip. */
export async function findRoll(
  db: Db,
  meeting: { id: string; kind: MeetingKind },
  question: {
    filter: RollFilter | null;
    q: string | null;
    after: readonly [string, string] | null;
    limit: number;
    today: string;
    now: Date;
  },
): Promise<RollPage> {
  const { filter, q, after, limit, today, now } = question;
  const filtered = filter === 'observers' ? sql`NOT voter` : filter ? sql`voter AND presence = ${filter}` : sql`true`;
  const named =
    q === null
      ? sql`true`
      : sql`(${wordsHold(sql`plain_text(name)`, q)} OR ${wordsHold(sql`plain_text(unit_name)`, q)})`;
  const { rows } = await sql<Omit<RollPage, 'rows'> & { page: RollRow[] }>`
    WITH ${rollEntries(sql`${meeting.id}::uuid`, now)}, seen AS (
      SELECT id, name, unit_name AS "unitName", voter, excuse,
        CASE WHEN ceased THEN 'ceased' WHEN inside THEN 'present' WHEN came THEN 'left' WHEN excuse IS NOT NULL THEN 'excused' ELSE 'absent' END AS presence
      FROM entry
      WHERE ${named}
    ), page AS (
      SELECT * FROM seen WHERE ${filtered}
        AND (${after?.[0] ?? null}::text IS NULL OR (name, id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
      ORDER BY name, id LIMIT ${limit}),
    standing AS MATERIALIZED (SELECT * FROM proxy_standing(${meeting.id}, ${now}::timestamptz)),
    shown AS (
      SELECT page.*, (SELECT json_build_object('at', g.at, 'why', g.why) FROM gone g WHERE g.roll_entry_id = page.id) AS ceased,
        (SELECT json_build_object('id', x.id, 'holder', h.name, 'fileId', x.file_id, 'stands', x.id IN (SELECT proxy_id FROM standing))
           FROM proxy x JOIN roll_entry h ON h.id = x.holder_id WHERE x.giver_id = page.id AND x.revoked_at IS NULL) AS proxy,
        (SELECT coalesce(json_agg(g.name ORDER BY g.name), '[]') FROM standing s JOIN roll_entry g ON g.id = s.giver_id WHERE s.holder_id = page.id) AS holds
      FROM page)
    SELECT (SELECT coalesce(json_agg(shown ORDER BY name, id), '[]') FROM shown) AS page,
      ${rollCounts(meeting.id, now)} AS counts, ${storedRule(meeting.kind, today)} AS rule, ${storedProxies(today)} AS proxies,
      EXISTS (SELECT FROM motion o WHERE o.meeting_id = ${meeting.id}) AS motions`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the roll answers one row');
  const { page, ...rest } = row;
  return { rows: page, ...rest };
}
