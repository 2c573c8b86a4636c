import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { appointPerson, committeeNamed, engage, unitForm } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, send, useDatabase } from '../../config/jest-functions/house';
import { onePagePdf } from '../../localcloud/demo/pdf';

useDatabase();
const cloud = useCloud();
beforeAll(engage);

const content = onePagePdf('营业执照', []);
/** An application with its licence really in the file store, before a committee when one is named; the licence's id. */
const applied = async (openid: string, committeeId?: string) => {
  const ticket = await as(openid).files.requestUpload({ name: '执照.pdf', bytes: content.length, purpose: 'material' });
  await cloud.store.save(ticket.cloudPath, Readable.from(content), 'application/pdf', openid);
  const { fileId } = await as(openid).files.confirmUpload({ fileId: ticket.fileId });
  const form = await unitForm(openid, { committeeId });
  const materials = form.materials.map((each) => (each.code === 'businessLicense' ? { ...each, fileId } : each));
  const { materials: sent } = await as(openid).membership.submit({ form: { ...form, materials } });
  return sent.find(({ code }) => code === 'businessLicense')?.id ?? '';
};
const open = (openid: string, materialId: string) => as(openid).membership.materialUrl({ materialId });
const trace = (materialId: string) =>
  db.selectFrom('audit').select('note').where('subject', '=', `membership_material:${materialId}`).execute();

it('opens the paper for the applicant without a trace, and for whoever reviews it with one', async () => {
  const materialId = await applied('applicant');
  const { url, ...rest } = await open('applicant', materialId);
  expect(rest).toMatchObject({ type: 'application/pdf', fileName: '执照.pdf' });
  expect(rest.expiresAt).toContain('2026-11-20T02:10');
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(content);
  expect((await trace(materialId)).filter(({ note }) => note === 'opened')).toEqual([]);
  for (const office of ['clerk', 'director', 'president', 'council', 'supervisor'])
    expect((await open(`local-${office}`, materialId)).fileName).toBe('执照.pdf');
  expect((await trace(materialId)).filter(({ note }) => note === 'opened')).toHaveLength(5);
});

it('tells nobody else that the paper exists', async () => {
  const materialId = await applied('applicant-2');
  for (const openid of ['applicant', 'stranger', 'local-finance', 'local-party', 'local-compliance'])
    expect((await refusalOf(open(openid, materialId))).code).toBe('MATERIAL_NOT_FOUND');
  expect((await refusalOf(open('applicant-2', randomUUID()))).code).toBe('MATERIAL_NOT_FOUND');
  const reply = await send(null, 'membership', 'materialUrl', { materialId });
  expect(reply).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
});

it('reaches the clerk of its own committee, not one of another', async () => {
  const [own, other] = [await committeeNamed('数控装备专业委员会'), await committeeNamed('青年委员会')];
  await appointPerson('own-clerk', 'clerk', own);
  await appointPerson('other-clerk', 'clerk', other);
  const materialId = await applied('applicant-3', own);
  expect((await open('own-clerk', materialId)).fileName).toBe('执照.pdf');
  expect((await refusalOf(open('other-clerk', materialId))).code).toBe('MATERIAL_NOT_FOUND');
});

it('keeps no address: the same request later gets a fresh one', async () => {
  const materialId = await applied('applicant-4');
  const again = () => as('applicant-4').membership.materialUrl({ materialId }, 'open-paper-4');
  await again();
  expect((await again()).fileName).toBe('执照.pdf');
  const stored = await db.selectFrom('request').selectAll().where('request_id', '=', 'open-paper-4').execute();
  expect(JSON.stringify(stored)).not.toContain('http');
});
