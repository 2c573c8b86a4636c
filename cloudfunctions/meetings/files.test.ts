import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { onePagePdf } from '../../localcloud/demo/pdf';
import { publishedMeeting, registered } from './cast';

useDatabase();
const cloud = useCloud();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const content = onePagePdf('议程附件', []);
const uploaded = async (openid: string, purpose: 'meeting' | 'registration') => {
  const ticket = await as(openid).files.requestUpload({ name: '附件.pdf', bytes: content.length, purpose });
  expect(ticket.cloudPath).toMatch(new RegExp(`^${purpose}s/`));
  await cloud.store.save(ticket.cloudPath, Readable.from(content), 'application/pdf', openid);
  return (await as(openid).files.confirmUpload({ fileId: ticket.fileId })).fileId;
};
/** The content behind the address that each caller is given; null where he is told that there is no such file. */
const opened = async (openid: string, meetingId: string, fileId: string) => {
  const reply = await send(openid, 'meetings', 'fileUrl', { meetingId, fileId });
  if (!reply.ok) {
    expect(reply.error.code).toBe('FILE_NOT_FOUND');
    return null;
  }
  const { url, ...rest } = reply.data as { url: string };
  expect(rest).toMatchObject({
    type: 'application/pdf',
    fileName: '附件.pdf',
    expiresAt: expect.stringContaining('2026-11-20T02:10'),
  });
  return Buffer.from(await (await fetch(url)).arrayBuffer()).toString();
};

it('opens the files of a meeting to those whose they are to see, and hides them from all others', async () => {
  const youth = await committeeNamed('青年委员会');
  await appointPerson('youth-clerk', 'clerk', youth);
  const [meetingId, other] = [await publishedMeeting({ audience: { offices: ['council'] } }), await publishedMeeting()];
  const [agenda, proof, answer] = [
    await uploaded('local-clerk', 'meeting'),
    await uploaded('local-compliance', 'meeting'),
    await uploaded('guest-speaker', 'registration'),
  ];
  const item = randomUUID();
  await sql`INSERT INTO agenda_item (id, meeting_id, seq, title, matter_type) VALUES (${item}, ${meetingId}, 0, '工作报告', 'report')`.execute(
    db,
  );
  await sql`INSERT INTO agenda_file (agenda_item_id, file_id) VALUES (${item}, ${agenda})`.execute(db);
  await sql`INSERT INTO venue_decision (id, meeting_id, key, verdict, reason, proof_file_id, person_id, at)
    VALUES (${randomUUID()}, ${meetingId}, 'k', 'notCoreArea', '附证明来函', ${proof}, ${await personWith('local-compliance')}, '2026-11-20')`.execute(
    db,
  );
  await registered(meetingId, 'guest-speaker', { answers: { slides: { fileId: answer } } });

  const callers = [
    'local-clerk',
    'local-director',
    'local-compliance',
    'local-council',
    'guest-speaker',
    'youth-clerk',
    'stranger',
  ];
  const readers = async (fileId: string, of = meetingId) => {
    const found: string[] = [];
    for (const openid of callers) {
      const text = await opened(openid, of, fileId);
      if (text !== null) found.push(openid);
      expect([null, content.toString()]).toContain(text);
    }
    return found;
  };
  expect(await readers(agenda)).toEqual(['local-clerk', 'local-director', 'local-council', 'guest-speaker']);
  expect(await readers(proof)).toEqual(['local-clerk', 'local-director', 'local-compliance']);
  expect(await readers(answer)).toEqual(['local-clerk', 'local-director', 'guest-speaker']);
  // By the door of another meeting, which everybody sees, nothing of it comes out.
  for (const fileId of [agenda, proof, answer]) expect(await readers(fileId, other)).toEqual([]);
});
