import { sql } from 'kysely';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { reachesMeeting, runsMeeting, seesMeeting } from './facts';
import { venueDeciders } from './judge-notice';

export interface StoredFile {
  name: string;
  type: string;
  cloudId: string;
}
/**
 * A file of the meeting that the actor may open: what is on the agenda, whoever sees the meeting; a held change's, whoever
 * runs it, as the paper of a proxy; proof of the venue, also whoever decides on it; an answer to a question, who gave it and who runs the meeting.
 */
export async function findMeetingFile(
  db: Db,
  actor: Actor,
  meetingId: string,
  fileId: string,
): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`
    SELECT f.name, f.type, f.cloud_id AS "cloudId"
    FROM meeting m JOIN file_content f ON f.id = ${fileId}::uuid
    WHERE m.id = ${meetingId}::uuid AND (
      (EXISTS (SELECT FROM agenda_file x JOIN agenda_item a ON a.id = x.agenda_item_id WHERE a.meeting_id = m.id AND x.file_id = f.id)
        AND ${seesMeeting(actor)})
      OR (jsonb_path_exists(m.pending, '$.agenda[*].files[*] ? (@.fileId == $id)', jsonb_build_object('id', f.id))
        AND (${runsMeeting(actor)} OR ${reachesMeeting(actor, venueDeciders)}))
      OR (EXISTS (SELECT FROM venue_decision d WHERE d.meeting_id = m.id AND d.proof_file_id = f.id)
        AND (${runsMeeting(actor)} OR ${reachesMeeting(actor, venueDeciders)}))
      OR (EXISTS (SELECT FROM meeting_paper x WHERE x.meeting_id = m.id AND x.file_id = f.id) AND ${runsMeeting(actor)})
      OR EXISTS (SELECT FROM registration g, jsonb_each(g.answers) AS answer
        WHERE g.meeting_id = m.id AND jsonb_typeof(answer.value) = 'object' AND answer.value ->> 'fileId' = f.id::text
          AND (g.person_id = ${actor.person?.id ?? null}::uuid OR ${runsMeeting(actor)})))`.execute(db);
  return rows[0];
}
