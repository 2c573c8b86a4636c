import { sql, type RawBuilder } from 'kysely';
import type { DisclosureChannel } from '../../contracts/disclosure-kinds';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { insertStep, type Change } from './duty-store';

/**
 * Of a `disclosure d`: the day on which all is done, NULL as long as it is not. A kind that has to stand elsewhere too is done
 * on the day of the last of those; the others on the day on which it was published.
 * @param more rows `channel, day` besides those that are there
 */
const doneOn = (published: RawBuilder<unknown>, more: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  WITH linked (channel, day) AS (SELECT x.channel, x.day FROM disclosure_channel x WHERE x.disclosure_id = d.id UNION ALL ${more})
  SELECT CASE WHEN cardinality(k.channels) = 0 THEN ${published}
      WHEN NOT EXISTS (SELECT FROM unnest(k.channels) AS need WHERE need NOT IN (SELECT c.channel FROM linked c))
        THEN (SELECT max(f.day) FROM (SELECT min(c.day) AS day FROM linked c WHERE c.channel = ANY(k.channels) GROUP BY c.channel) f) END
    FROM disclosure_kind k WHERE k.code = d.kind)`;
const none = sql`SELECT NULL::text, NULL::date WHERE false`;

/**
 * Publishes what was reviewed: the state decides, the document is taken as it stands.
 * @returns the number of the version; null: somebody was faster
 */
export async function savePublished(
  db: Db,
  { id, version }: { id: string; version: number },
  by: { submitted: string; reviewed: string; personId: string; office: Office | null },
  today: string,
  now: Date,
): Promise<number | null> {
  const step: Change = { kind: 'published', by: by.personId, office: by.office };
  const { rows } = await sql<{ no: number }>`
    WITH held AS (SELECT * FROM disclosure d WHERE d.id = ${id} AND d.version = ${version} AND d.state = 'reviewed' FOR UPDATE),
    published AS (
      UPDATE disclosure d SET state = 'published', version = d.version + 1, published_no = d.published_no + 1, published_on = coalesce(d.published_on, ${today}::date),
        done_on = coalesce(d.done_on, ${doneOn(sql`${today}::date`, none)}), document = NULL, sha256 = NULL, reason = NULL
      FROM held h WHERE d.id = h.id RETURNING d.id, d.published_no AS no),
    kept AS (
      INSERT INTO disclosure_version (disclosure_id, no, document, sha256, audience, reason, submitted_by, reviewed_by, published_by, published_at)
      SELECT h.id, p.no, h.document, h.sha256, h.audience, h.document::jsonb ->> 'reason', ${by.submitted}::uuid, ${by.reviewed}::uuid, ${by.personId}::uuid, ${now}::timestamptz
        FROM held h JOIN published p ON p.id = h.id RETURNING no),
    step AS (${insertStep(sql`SELECT id FROM published`, step, now)})
    SELECT no FROM kept`.execute(db);
  return rows[0]?.no ?? null;
}

/** A link of the version that stands; with the last one that was wanting all is done. */
export async function saveChannel(
  db: Db,
  given: {
    id: string;
    newId: string;
    channel: DisclosureChannel;
    url: string;
    day: string;
    by: string;
    office: Office | null;
  },
  now: Date,
): Promise<boolean> {
  const step: Change = { kind: 'linked', by: given.by, office: given.office };
  const link = sql`SELECT ${given.channel}::text, ${given.day}::date`;
  const { rows } = await sql<{ id: string }>`
    WITH done AS (
      UPDATE disclosure d SET version = d.version + 1, done_on = coalesce(d.done_on, ${doneOn(sql`d.published_on`, link)})
      WHERE d.id = ${given.id} AND d.published_no > 0 RETURNING d.id, d.published_no AS no),
    linked AS (
      INSERT INTO disclosure_channel (id, disclosure_id, no, channel, url, day, by, at)
      SELECT ${given.newId}::uuid, x.id, x.no, ${given.channel}, ${given.url}, ${given.day}::date, ${given.by}::uuid, ${now}::timestamptz FROM done x RETURNING 1),
    step AS (${insertStep(sql`SELECT id FROM done`, step, now)})
    SELECT id FROM done`.execute(db);
  return rows.length > 0;
}
