import { sql, type RawBuilder } from 'kysely';
import type { ShownGrade } from '../../contracts/credit-model';
import { oneRow } from '../ground/ask-together';
import type { Db } from '../shared/db';

export interface SavedScore {
  id: string;
  membershipId: string;
  total: number;
  coverage: number;
  grade: ShownGrade;
  document: string;
  /** Hexadecimal SHA-256 of the document. */
  digest: string;
}
export interface Why {
  modelId: string;
  asOf: string;
  cause: 'monthly' | 'change' | 'objection' | 'adopted';
  runId: string | null;
}
/** Appends scores, of a run each member once; in one statement however many they are. */
export async function insertScores(db: Db, scores: readonly SavedScore[], why: Why, now: Date): Promise<void> {
  if (scores.length === 0) return;
  await sql`
    INSERT INTO credit_score (id, membership_id, as_of, model_id, cause, total, coverage, grade, document, digest, made_at, run_id)
    SELECT x.id, x."membershipId", ${why.asOf}::date, ${why.modelId}::uuid, ${why.cause}, x.total, x.coverage, x.grade, x.document, decode(x.digest, 'hex'), ${now}, ${why.runId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS x(id uuid, "membershipId" uuid, total integer, coverage integer, grade text, document text, digest text)
    ON CONFLICT (run_id, membership_id) WHERE run_id IS NOT NULL DO NOTHING`.execute(db);
}

export interface ScoreRow {
  id: string;
  asOf: string;
  madeAt: string;
  total: number;
  coverage: number;
  grade: ShownGrade;
  cause: string;
  version: string;
  modelId: string;
  document: string | null;
}
/** What was known at the end of a day (Asia/Shanghai): the last that was made by then, as it was written; as part of a statement. */
export const scoreThen = (membershipId: string, day: string): RawBuilder<ScoreRow> =>
  sql<ScoreRow>`
    SELECT s.id, s.as_of AS "asOf", s.made_at AS "madeAt", s.total, s.coverage, s.grade, s.cause, m.version, s.model_id AS "modelId", s.document
    FROM credit_score s JOIN credit_model m ON m.id = s.model_id
    WHERE s.membership_id = ${membershipId} AND s.made_at < (${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' ORDER BY s.made_at DESC, s.id DESC LIMIT 1`;

export interface MoveRow {
  id: string;
  move: string;
  before: ShownGrade | null;
  grade: ShownGrade;
  at: string;
  by: string | null;
  reason: string | null;
}
export interface History {
  scores: Omit<ScoreRow, 'document' | 'coverage' | 'modelId'>[];
  moves: MoveRow[];
}
/** The last scores of a member and what became of its grade, the newest first, in one statement. */
export async function findHistory(db: Db, membershipId: string, limit: number): Promise<History> {
  const { rows } = await sql<History>`
    SELECT (SELECT coalesce(json_agg(json_build_object('id', s.id, 'asOf', s.as_of, 'madeAt', s.made_at, 'total', s.total, 'grade', s.grade, 'cause', s.cause, 'version', s.version) ORDER BY s.made_at DESC, s.id DESC), '[]')
        FROM (SELECT x.*, m.version FROM credit_score x JOIN credit_model m ON m.id = x.model_id WHERE x.membership_id = ${membershipId} ORDER BY x.made_at DESC, x.id DESC LIMIT ${limit}) s) AS scores,
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'move', e.move, 'before', e.before, 'grade', e.grade, 'at', e.at, 'by', (SELECT n.name FROM person_name n WHERE n.id = e.person_id), 'reason', e.reason) ORDER BY e.at DESC, e.id DESC), '[]')
        FROM (SELECT * FROM credit_grade_event y WHERE y.membership_id = ${membershipId} ORDER BY y.at DESC, y.id DESC LIMIT 100) e) AS moves`.execute(
    db,
  );
  return oneRow(rows);
}

/** Empties documents whose time is over, so many at a time; the figures stay (handbook §13.3). */
export async function forgetDocuments(db: Db, before: string, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE credit_score SET document = NULL WHERE id IN (
      SELECT id FROM credit_score WHERE document IS NOT NULL AND made_at < ${before}::timestamp AT TIME ZONE 'Asia/Shanghai' ORDER BY made_at LIMIT ${limit})`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}
