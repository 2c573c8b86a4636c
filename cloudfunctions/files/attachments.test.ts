import { randomUUID } from 'node:crypto';
import { personWith, uploadedFile } from '../../config/jest-functions/cast';
import { db, useDatabase } from '../../config/jest-functions/house';
import { attachFiles, detachFile, replaceFile } from './effects';
import { findAttached } from './facts';

useDatabase();
const now = new Date('2026-11-20T02:00:00Z');
let by = '';
beforeAll(async () => {
  by = await personWith('owner');
});
const file = () => uploadedFile('owner');
const subject = () => `venue:${randomUUID()}`;
const attach = (about: string, fileIds: string[], role = 'proof') =>
  attachFiles(db, { subject: about, role, fileIds, by }, now);
const fileIds = async (about: string) => (await findAttached(db, [about])).map(({ fileId }) => fileId);

it('keeps the order in which files were given, and each once', async () => {
  const about = subject();
  const [one, two, three] = [await file(), await file(), await file()];
  expect(await attach(about, [two, one, two])).toBe(2);
  expect(await attach(about, [one, three])).toBe(2);
  expect(await fileIds(about)).toEqual([two, one, three]);
  expect((await findAttached(db, [about]))[0]).toMatchObject({
    subject: about,
    role: 'proof',
    name: '执照.jpg',
    type: 'image/jpeg',
    bytes: 1000,
  });
});

it('takes nobody else’s file, and none that the house has not looked at', async () => {
  const about = subject();
  const strange = await uploadedFile('stranger');
  const unseen = await file();
  await db.updateTable('file').set({ confirmed_at: null, sha256: null, type: null }).where('id', '=', unseen).execute();
  expect(await attach(about, [strange, unseen, randomUUID()])).toBe(0);
  expect(await fileIds(about)).toEqual([]);
  await attach(about, [await file()]);
  const [attached] = await findAttached(db, [about]);
  const change = { id: attached?.id ?? '', subject: about, by };
  expect(await replaceFile(db, { ...change, fileId: strange }, now)).toBeNull();
  expect(await fileIds(about)).toEqual([attached?.fileId]);
});

it('detaches once, only where it is attached, and keeps what was', async () => {
  const about = subject();
  const fileId = await file();
  await attach(about, [fileId]);
  const id = (await findAttached(db, [about]))[0]?.id ?? '';
  expect(await detachFile(db, { id, subject: subject(), by }, now)).toBe(false);
  expect(await detachFile(db, { id, subject: about, by }, now)).toBe(true);
  expect(await detachFile(db, { id, subject: about, by }, now)).toBe(false);
  expect(await fileIds(about)).toEqual([]);
  // It can come back, beside the record of before.
  expect(await attach(about, [fileId])).toBe(1);
  expect(
    await db.selectFrom('attachment').select('ended_by').where('subject', '=', about).orderBy('ended_by').execute(),
  ).toEqual([{ ended_by: by }, { ended_by: null }]);
});

it('is replaced in its place, once by many at the same moment', async () => {
  const about = subject();
  const [first, second] = [await file(), await file()];
  await attach(about, [first, second]);
  const id = (await findAttached(db, [about]))[0]?.id ?? '';
  const offered = await Promise.all(Array.from({ length: 6 }, file));
  const done = await Promise.all(offered.map((fileId) => replaceFile(db, { id, subject: about, fileId, by }, now)));
  expect(done.filter((each) => each !== null)).toHaveLength(1);
  const winner = offered[done.findIndex((each) => each !== null)];
  expect(await fileIds(about)).toEqual([winner, second]);
  expect(await replaceFile(db, { id, subject: about, fileId: first, by }, now)).toBeNull();
});
