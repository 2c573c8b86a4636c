import { sql, type RawBuilder } from 'kysely';
import type { DisclosureChannel } from '../../contracts/disclosure-kinds';
import type { Office } from '../../contracts/wire';
import { standingOf } from '../flows/facts';
import type { FlowEvent, Standing } from '../flows/standing';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import type { Kept, Written } from './compose';
import type { Draft } from './draft';

/** The columns of a `disclosure d` with its kind `k` that its calendar shows. */
export const summary = sql`d.id, d.kind, d.period, d.title, d.title_en AS "titleEn", d.since, d.due_on AS "dueOn", d.provisional, d.state, d.audience, d.drafted_at IS NOT NULL AS begun,
  d.assigned_to AS "assignedToId", ${calledAs(sql`d.assigned_to`)} AS "assignedTo", k.offices, d.published_on AS "publishedOn", d.done_on AS "doneOn", d.published_no AS versions`;
export interface Summary {
  id: string;
  kind: Written['kind'];
  period: string;
  title: string;
  titleEn: string;
  since: string;
  dueOn: string | null;
  provisional: boolean;
  state: 'open' | 'reviewing' | 'reviewed' | 'published' | 'dropped';
  audience: Written['audience'];
  begun: boolean;
  assignedToId: string | null;
  assignedTo: string | null;
  offices: Office[];
  publishedOn: string | null;
  doneOn: string | null;
  versions: number;
}
export interface Duty extends Summary, Written {
  subject: string;
  article: string;
  byHand: boolean;
  defaultAudience: Written['audience'];
  version: number;
  wanting: Draft['wanting'];
  kept: Kept[];
  fileIds: string[];
  draftedAt: Date | null;
  draftedBy: string[];
  sha256: string | null;
  standing: Standing | null;
  /** Of all its reviews. */
  events: Pick<FlowEvent, 'kind' | 'at' | 'personName' | 'office' | 'reason'>[];
  needs: DisclosureChannel[];
  channels: { channel: DisclosureChannel; no: number; url: string; day: string; by: string | null }[];
  readBy: number;
}

/** The latest link of each channel of `d`, as JSON. */
export const channelsOf: RawBuilder<Duty['channels']> = sql`(
  SELECT coalesce(json_agg(json_build_object('channel', c.channel, 'no', c.no, 'url', c.url, 'day', c.day, 'by', ${calledAs(sql`c.by`)}) ORDER BY c.channel), '[]')
    FROM (SELECT DISTINCT ON (channel) * FROM disclosure_channel x WHERE x.disclosure_id = d.id ORDER BY x.channel, x.at DESC, x.id DESC) c)`;
/** How many members have read the version `no` of `d`. */
export const readersOf = (no: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(SELECT count(DISTINCT r.membership_id)::int FROM disclosure_read r WHERE r.disclosure_id = d.id AND r.no = ${no})`;

export async function findDuty(db: Db, id: string): Promise<Duty | undefined> {
  const { rows } = await sql<Omit<Duty, 'wanting' | 'sections'> & { draft: Draft | null }>`
    SELECT ${summary}, d.subject, k.article, d.made_by IS NOT NULL AS "byHand", k.audience AS "defaultAudience", json_build_object('zh-CN', concat_ws(' ', k.source, nullif(k.article, '')), 'en', concat_ws(' ', k.source_en, nullif(k.article, ''))) AS basis,
      d.version, d.sections AS draft, d.texts, d.kept, d.file_ids AS "fileIds", d.drafted_at AS "draftedAt", d.drafted_by AS "draftedBy", d.sha256, d.reason,
      ${standingOf(sql`d.case_id`)} AS standing, k.channels AS needs, ${channelsOf} AS channels, ${readersOf(sql`d.published_no`)} AS "readBy",
      coalesce((SELECT a.name FROM association_name a), '') AS association,
      (SELECT coalesce(json_agg(json_build_object('fileId', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes, 'sha256', f.sha256) ORDER BY array_position(d.file_ids, f.id)), '[]')
         FROM file_content f WHERE f.id = ANY(d.file_ids)) AS files,
      (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'at', t.at, 'personName', ${calledAs(sql`t.by`)}, 'office', t.office, 'reason', t.reason) ORDER BY t.at, t.no), '[]')
         FROM disclosure_step t WHERE t.disclosure_id = d.id) AS events
    FROM disclosure d JOIN disclosure_kind k ON k.code = d.kind WHERE d.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { draft, ...rest } = row;
  return { ...rest, sections: draft?.sections ?? null, wanting: draft?.wanting ?? [] };
}

/** What happened to a duty, beside its reviews. */
export type StepKind =
  | 'filled'
  | 'submitted'
  | 'passed'
  | 'refused'
  | 'recalled'
  | 'published'
  | 'linked'
  | 'correcting'
  | 'discarded'
  | 'assigned';
export interface Change {
  kind: StepKind;
  by: string;
  office: Office | null;
  reason?: string;
}
/**
 * Changes a duty as it was read: one statement decides, and leaves its step.
 * @param sets what is set, and `where` what has to be so besides
 * @returns false: somebody was faster
 */
export async function changeDuty(
  db: Db,
  { id, version }: { id: string; version: number },
  sets: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  step: Change | null,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    WITH changed AS (
      UPDATE disclosure d SET version = d.version + 1, ${sets} WHERE d.id = ${id} AND d.version = ${version} AND ${where} RETURNING d.id),
    step AS (${step ? insertStep(sql`SELECT id FROM changed`, step, now) : sql`SELECT 1`})
    SELECT id FROM changed`.execute(db);
  return rows.length > 0;
}
export const insertStep = (
  of: RawBuilder<unknown>,
  { kind, by, office, reason }: Change,
  now: Date,
): RawBuilder<unknown> => sql`
  INSERT INTO disclosure_step (disclosure_id, kind, by, office, reason, at)
  SELECT x.id, ${kind}, ${by}::uuid, ${office}::text, ${reason ?? null}::text, ${now}::timestamptz FROM (${of}) x RETURNING 1`;

/** Natural persons whose names a text may hold, and the names of those who are in office: as they are written there. */
export async function findNames(
  db: Db,
  text: string,
  folded: string,
): Promise<{ persons: string[]; officers: string[] }> {
  const { rows } = await sql<{ persons: string[]; officers: string[] }>`
    WITH officers AS (
      SELECT p.person_name AS name FROM position_known p WHERE p.person_name IS NOT NULL
      UNION SELECT n.name FROM office_holder h JOIN person_name n ON n.id = h.person_id WHERE n.name IS NOT NULL),
    persons AS (SELECT n.name FROM person_name n WHERE n.name IS NOT NULL UNION SELECT r.name FROM member_representative r)
    SELECT ARRAY(SELECT o.name FROM officers o) AS officers,
      ARRAY(SELECT p.name FROM persons p WHERE char_length(p.name) BETWEEN 2 AND 39 AND (strpos(${text}, p.name) > 0 OR strpos(${folded}, lower(p.name)) > 0)
        AND NOT EXISTS (SELECT FROM officers o WHERE o.name = p.name) LIMIT 200) AS persons`.execute(db);
  return rows[0] ?? { persons: [], officers: [] };
}
