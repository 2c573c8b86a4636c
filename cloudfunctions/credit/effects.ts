import { sql, type RawBuilder } from 'kysely';
import type { MemberReferences, Moves } from '../ground/references';

export { enterRecords, takeBackRecords } from './enter-records';
export { findStandingOn } from './import-store';

const following = (table: RawBuilder<unknown>, key: RawBuilder<unknown>, apart: RawBuilder<boolean>): Moves => ({
  move: ({ from, to }) => sql`
    UPDATE ${table} x SET membership_id = ${to} WHERE x.membership_id = ${from} AND NOT EXISTS (SELECT FROM ${table} y WHERE y.membership_id = ${to} AND ${apart})
    RETURNING ${key} AS row, NULL::jsonb AS was`,
  back: ({ from, to }, rows) => sql`
    UPDATE ${table} x SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row text)
     WHERE ${key} = b.row AND x.membership_id = ${to} RETURNING ${key} AS row`,
});

/**
 * What is on record against a member comes along, what was said against it too; a document that both files have stays where
 * it is. What was computed of a file was computed of that file, and the next run scores the one that is kept.
 */
export const memberReferences: MemberReferences = {
  moves: {
    'credit_record.membership_id': following(
      sql`credit_record`,
      sql`x.id::text`,
      sql<boolean>`y.kind = x.kind AND y.document_no = x.document_no AND y.taken_back_at IS NULL AND x.taken_back_at IS NULL`,
    ),
    'credit_objection.membership_id': following(
      sql`credit_objection`,
      sql`x.id::text`,
      sql<boolean>`y.deed = x.deed AND y.decided_on IS NULL AND x.decided_on IS NULL`,
    ),
    'credit_struck.membership_id': following(
      sql`credit_struck`,
      sql`x.objection_id::text`,
      sql<boolean>`y.deed = x.deed`,
    ),
  },
  stays: {
    'credit_score.membership_id': 'what was computed of that very file, to be read again as it was',
    'credit_standing.membership_id': 'the grade of that very file; the one that is kept has its own',
    'credit_grade_event.membership_id': 'what became of the grade of that very file',
    'credit_preview_move.membership_id': 'what a draft of a model made of that very file',
    'credit_report.membership_id': 'what a report said of that very file',
  },
};
