import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { onePagePdf } from '../../localcloud/demo/pdf';
import { memberOf, modelInForce, penaltyFor } from './cast';

useDatabase();
const cloud = useCloud();
beforeAll(async () => {
  await engage();
  await modelInForce();
});
beforeEach(() => setClock('2026-11-30T02:00:00Z'));
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;

/** A letter that really lies in the file store. */
const letter = async (openid: string) => {
  const content = onePagePdf('函', []);
  const ticket = await as(openid).files.requestUpload({ name: '函.pdf', bytes: content.length, purpose: 'material' });
  await cloud.store.save(ticket.cloudPath, Readable.from(content), 'application/pdf', openid);
  return (await as(openid).files.confirmUpload({ fileId: ticket.fileId })).fileId;
};

it('shows the proof of an objection to both sides, and to nobody else', async () => {
  const { id, openid } = await memberOf('papers-proof');
  const other = await memberOf('papers-other');
  const { id: recordId } = await penaltyFor(id);
  const say = (fileIds: string[]) =>
    as(openid).credit.object({
      ...{
        kind: 'appeal',
        deed: `record:${recordId}`,
        words: '处罚已经被撤销，见附件的复议决定。',
        pledged: false,
        fileIds,
      },
    });
  expect(await refused(say([await letter(other.openid)]))).toBe('FILE_NOT_FOUND');
  const fileId = await letter(openid);
  const { id: objectionId } = await say([fileId]);
  const shown = await as('local-director').credit.objection({ id: objectionId });
  expect(shown.files).toMatchObject([{ fileId, name: '函.pdf', type: 'application/pdf' }]);
  for (const who of [openid, 'local-director'])
    expect((await as(who).credit.objectionFile({ id: objectionId, fileId })).url).toContain('http');
  expect(await refused(as(other.openid).credit.objectionFile({ id: objectionId, fileId }))).toBe('OBJECTION_NOT_FOUND');
  expect(await refused(as(openid).credit.objectionFile({ id: objectionId, fileId: recordId }))).toBe('FILE_NOT_FOUND');
});

it('hands out the report as a document, to its own company alone', async () => {
  const { id, openid } = await memberOf('papers-report');
  await sql`INSERT INTO credit_standing (membership_id, grade, since, total, scored) VALUES (${id}, 'B', '2026-11-01', 7500, 'B')`.execute(
    db,
  );
  const { id: reportId } = await as(openid).credit.makeReport({});
  const { url, fileName } = await as(openid).credit.exportReport({ id: reportId });
  expect(url).toContain('http');
  expect(fileName).toMatch(/信用报告.*\.docx$/);
});
