import { sql } from 'kysely';
import type { AgendaItem } from '../../contracts/meeting-form';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

const saveItems = (db: Db, meetingId: string, items: (AgendaItem & { seq: number })[]) =>
  sql<{ id: string }>`
    INSERT INTO agenda_item (id, meeting_id, seq, title, matter_type, presenter, note, decision_needed, conflict_person_ids)
    SELECT id, ${meetingId}::uuid, seq, title, "matterType", presenter, note, "decisionNeeded", "conflictPersonIds"
    FROM json_to_recordset(${JSON.stringify(items)}::json) AS given (id uuid, seq int, title text, "matterType" text, presenter text,
      note text, "decisionNeeded" boolean, "conflictPersonIds" uuid[])
    ORDER BY id
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, title = excluded.title, matter_type = excluded.matter_type,
      presenter = excluded.presenter, note = excluded.note, decision_needed = excluded.decision_needed,
      conflict_person_ids = excluded.conflict_person_ids
      WHERE agenda_item.meeting_id = excluded.meeting_id
    RETURNING id`.execute(db);

const heldBack = 1000;

/**
 * The agenda in place of the one before. An item keeps its id, by which motions and minutes find it; one that a motion
 * was put on stays, behind the others. A client that copied another meeting's agenda gets new ids.
 */
export async function saveAgenda(db: Db, meetingId: string, agenda: AgendaItem[], now: Date): Promise<void> {
  const ids = agenda.map((item) => item.id);
  const put = sql`EXISTS (SELECT FROM meeting_motion o WHERE o.agenda_item_id = a.id)`;
  await sql`DELETE FROM agenda_item a WHERE a.meeting_id = ${meetingId} AND a.id <> ALL(${ids}::uuid[]) AND NOT ${put}`.execute(
    db,
  );
  await sql`UPDATE agenda_item a SET seq = a.seq + ${heldBack}
    WHERE a.meeting_id = ${meetingId} AND a.id <> ALL(${ids}::uuid[]) AND a.seq < ${heldBack}`.execute(db);
  const items = agenda.map((item, seq) => ({ ...item, seq }));
  const { rows } = await saveItems(db, meetingId, items);
  const saved = new Set(rows.map((row) => row.id));
  const copied = items.filter((item) => !saved.has(item.id)).map((item) => ({ ...item, was: item.id, id: newId(now) }));
  if (copied.length > 0) await saveItems(db, meetingId, copied);
  const renamed = new Map(copied.map((item) => [item.was, item.id]));
  const files = agenda.flatMap((item) =>
    item.files.map((file) => ({ item: renamed.get(item.id) ?? item.id, file: file.fileId })),
  );
  await sql`DELETE FROM agenda_file x USING agenda_item a WHERE a.id = x.agenda_item_id AND a.meeting_id = ${meetingId}`.execute(
    db,
  );
  if (files.length > 0)
    await sql`INSERT INTO agenda_file (agenda_item_id, file_id)
      SELECT item, file FROM json_to_recordset(${JSON.stringify(files)}::json) AS given (item uuid, file uuid)
      ON CONFLICT DO NOTHING`.execute(db);
}
