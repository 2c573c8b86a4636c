import { sql, type RawBuilder } from 'kysely';
import type { ShownGrade } from '../../contracts/credit-model';
import type { Db } from '../shared/db';

export interface PreviewMove {
  membershipId: string;
  name: string;
  totalBefore: number | null;
  gradeBefore: ShownGrade | null;
  total: number;
  grade: ShownGrade;
  code: string | null;
  byPoints: number | null;
}
export interface Preview {
  digest: string;
  shown: {
    state: 'running' | 'done';
    done: number;
    asOf: string;
    counts: Record<string, number>;
    moves: PreviewMove[];
  };
}
/** What a model makes of the members, with the hundred that it moves most. */
export async function findPreview(db: Db, modelId: string): Promise<Preview | null> {
  return presentPreview((await previewOf(modelId).execute(db)).rows);
}
type PreviewRow = Preview['shown'] & { digest: string };
/** The same as part of a statement, for `presentPreview`. */
export const previewOf = (modelId: string): RawBuilder<PreviewRow> =>
  sql<PreviewRow>`
    SELECT p.digest, p.state, p.done, p.as_of AS "asOf", p.counts,
      (SELECT coalesce(json_agg(m.row ORDER BY m.size DESC, m.id), '[]') FROM (
        SELECT v.membership_id AS id, abs(v.total - coalesce(v.total_before, v.total)) AS size,
          json_build_object('membershipId', v.membership_id, 'name', r.name, 'totalBefore', v.total_before, 'gradeBefore', v.grade_before, 'total', v.total, 'grade', v.grade,
            'code', v.code, 'byPoints', v.by_points) AS row
        FROM credit_preview_move v JOIN member_register r ON r.id = v.membership_id WHERE v.model_id = p.model_id AND v.grade IS DISTINCT FROM v.grade_before
        ORDER BY abs(v.total - coalesce(v.total_before, v.total)) DESC, v.membership_id LIMIT 100) m) AS moves
    FROM credit_preview p WHERE p.model_id = ${modelId}`;
export function presentPreview([row]: readonly PreviewRow[]): Preview | null {
  if (!row) return null;
  const { digest, ...shown } = row;
  return { digest, shown };
}
/** Begins anew; what was worked out before goes. */
export async function beginPreview(
  db: Db,
  p: { modelId: string; asOf: string; digest: string },
  now: Date,
): Promise<void> {
  // The row first: two who begin at once wait for each other here.
  await sql`
    INSERT INTO credit_preview AS p (model_id, as_of, digest, started_at) VALUES (${p.modelId}, ${p.asOf}::date, ${p.digest}, ${now})
    ON CONFLICT (model_id) DO UPDATE SET as_of = excluded.as_of, digest = excluded.digest, started_at = excluded.started_at, state = DEFAULT, after = DEFAULT,
      done = DEFAULT, counts = DEFAULT, ended_at = DEFAULT`.execute(db);
  await sql`DELETE FROM credit_preview_move WHERE model_id = ${p.modelId}`.execute(db);
}
export async function holdPreview(
  db: Db,
  modelId: string,
  digest: string,
): Promise<{ asOf: string; after: string } | undefined> {
  const { rows } = await sql<{ asOf: string; after: string }>`
    SELECT as_of AS "asOf", after FROM credit_preview WHERE model_id = ${modelId} AND digest = ${digest} AND state = 'running' FOR UPDATE`.execute(
    db,
  );
  return rows[0];
}
/** What a slice found; `after` null: it was the last. */
export async function savePreview(
  db: Db,
  modelId: string,
  slice: {
    after: string | null;
    done: number;
    counts: Record<string, number>;
    moves: readonly Omit<PreviewMove, 'name'>[];
  },
  now: Date,
): Promise<void> {
  await sql`
    WITH moved AS (
      INSERT INTO credit_preview_move (model_id, membership_id, total_before, grade_before, total, grade, code, by_points)
      SELECT ${modelId}::uuid, x."membershipId", x."totalBefore", x."gradeBefore", x.total, x.grade, x.code, x."byPoints"
      FROM jsonb_to_recordset(${JSON.stringify(slice.moves)}::jsonb) AS x("membershipId" uuid, "totalBefore" integer, "gradeBefore" text, total integer, grade text, code text, "byPoints" integer)
      ON CONFLICT DO NOTHING)
    UPDATE credit_preview p SET after = coalesce(${slice.after}::uuid, p.after), done = p.done + ${slice.done}::int,
      counts = (SELECT coalesce(jsonb_object_agg(key, n), '{}') FROM (
        SELECT key, sum(value::int) AS n FROM (SELECT * FROM jsonb_each_text(p.counts) UNION ALL SELECT * FROM jsonb_each_text(${JSON.stringify(slice.counts)}::jsonb)) both_ GROUP BY key) summed),
      state = CASE WHEN ${slice.after}::uuid IS NULL THEN 'done' ELSE p.state END, ended_at = CASE WHEN ${slice.after}::uuid IS NULL THEN ${now}::timestamptz END
    WHERE p.model_id = ${modelId}`.execute(db);
}
