import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { maxFileBytes } from '../../contracts/file-limits';
import { useCloud } from '../../config/jest-functions/cloud';
import { personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { download, temporaryUrl } from '../shared/cloud-files';
import { findConfirmedFiles } from './facts';
import { sweep, tasks } from './job';

useDatabase();
const cloud = useCloud();
beforeEach(() => setClock('2026-11-20T02:00:00Z'));
const now = () => new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS));

const jpeg = (bytes = 2000) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4, 7)]);
const request = (openid = 'uploader', name = '执照.jpg', bytes = 2000) =>
  as(openid).files.requestUpload({ name, bytes, purpose: 'material' });
type Ticket = Awaited<ReturnType<typeof request>>;

/** As a browser does. */
const post = async ({ upload }: Ticket, content: Buffer) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(content)]), 'file');
  return (await fetch(upload.url, { method: 'POST', body: form })).status;
};
/** As `wx.cloud.uploadFile` does. */
const put = (ticket: Ticket, content: Buffer) =>
  cloud.store.save(ticket.cloudPath, Readable.from(content), 'image/jpeg', 'uploader');
const uploaded = async (content: Buffer, openid = 'uploader', name = '执照.jpg') => {
  const ticket = await request(openid, name);
  await put(ticket, content);
  return ticket;
};
const confirm = (fileId: string, openid = 'uploader') => as(openid).files.confirmUpload({ fileId });
const isStored = (ticket: Ticket) => cloud.store.find(ticket.cloudPath) !== null;

describe('asking to upload', () => {
  it('gives a path of my own and leave for a form post', async () => {
    const ticket = await request();
    const personId = await personWith('uploader');
    expect(ticket.cloudPath).toBe(`materials/${personId}/${ticket.fileId}.jpg`);
    expect(ticket.upload.fields).toMatchObject({
      key: ticket.cloudPath,
      Signature: expect.any(String),
      'x-cos-security-token': expect.any(String),
    });
    expect(await post(ticket, jpeg())).toBe(201);
    expect(isStored(ticket)).toBe(true);
  });

  it('refuses what is too large, of another kind, or too much for a day', async () => {
    expect((await refusalOf(request('uploader', '执照.jpg', maxFileBytes + 1))).code).toBe('FILE_TOO_LARGE');
    expect((await refusalOf(request('uploader', 'setup.exe'))).code).toBe('FILE_TYPE_REFUSED');
    expect(await send(null, 'files', 'requestUpload', { name: 'a.jpg', bytes: 1, purpose: 'photo' })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) =>
        send(
          'hoarder',
          'files',
          'requestUpload',
          { name: 'a.jpg', bytes: 1, purpose: 'photo' },
          `hoarder-${i}-request`,
        ),
      ),
    );
    expect(answers.filter((each) => each.ok)).toHaveLength(60);
    expect(answers.flatMap((each) => (each.ok ? [] : each.error.code))).toEqual(Array(4).fill('TOO_MANY_FILES'));
    setClock('2026-11-20T16:00:00Z');
    await request('hoarder');
  });

  it('answers a repeated request with the same ticket', async () => {
    const input = { name: 'a.pdf', bytes: 10, purpose: 'material' as const };
    const first = await as('uploader').files.requestUpload(input, 'same-upload-1');
    expect(await as('uploader').files.requestUpload(input, 'same-upload-1')).toEqual(first);
  });

  it('says that the system is away while the store is', async () => {
    await cloud.close();
    expect((await refusalOf(request())).code).toBe('UNAVAILABLE');
    await cloud.open();
  });
});

describe('confirming', () => {
  it('keeps the type that the content has and its SHA-256, once', async () => {
    const content = jpeg();
    const { fileId } = await uploaded(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const confirmed = await confirm(fileId);
    expect(confirmed).toEqual({ fileId, name: '执照.jpg', bytes: 2000, type: 'image/jpeg', sha256 });
    expect(await confirm(fileId)).toEqual(confirmed);
    const both = await uploaded(content);
    const answers = await Promise.all([confirm(both.fileId), confirm(both.fileId)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await findConfirmedFiles(db, await personWith('uploader'), [fileId])).toMatchObject([
      { id: fileId, sha256 },
    ]);
    expect(await findConfirmedFiles(db, await personWith('somebody-else'), [fileId])).toEqual([]);
  });

  it('keeps what it looked at, whatever the uploader puts in its place', async () => {
    const ticket = await request('swapper', '执照.png');
    expect(await post(ticket, jpeg())).toBe(201);
    const { fileId, sha256 } = await confirm(ticket.fileId, 'swapper');
    expect(await post(ticket, Buffer.from('<script>alert(1)</script>'))).toBe(201);
    const [kept] = await findConfirmedFiles(db, await personWith('swapper'), [fileId]);
    expect(kept?.cloudId).toMatch(/\/kept\/.*\.jpg$/);
    const found = await download(kept?.cloudId ?? '', maxFileBytes);
    expect(found).toEqual({ state: 'read', content: jpeg() });
    expect(await confirm(ticket.fileId, 'swapper')).toMatchObject({ sha256 });
    // The upload goes once nobody has leave to put something there any more.
    expect(isStored(ticket)).toBe(true);
    setClock('2026-11-20T02:41:00Z');
    await drain(db, now(), tasks);
    expect(isStored(ticket)).toBe(false);
    expect(await download(kept?.cloudId ?? '', maxFileBytes)).toMatchObject({ state: 'read' });
  });

  it('is for whoever asked to upload', async () => {
    const { fileId } = await uploaded(jpeg());
    expect((await refusalOf(confirm(fileId, 'somebody-else'))).code).toBe('FILE_NOT_FOUND');
    expect((await refusalOf(confirm('01900000-0000-7000-8000-00000000000f'))).code).toBe('FILE_NOT_FOUND');
  });

  it('waits for the file to arrive', async () => {
    const ticket = await request();
    expect((await refusalOf(confirm(ticket.fileId))).code).toBe('FILE_NOT_UPLOADED');
    await put(ticket, jpeg());
    expect(await confirm(ticket.fileId)).toMatchObject({ type: 'image/jpeg' });
  });

  it.each([
    ['a program named .jpg', Buffer.from('MZ\x90\x00 this program cannot be run'), 'FILE_TYPE_REFUSED'],
    ['a page named .jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 'FILE_TYPE_REFUSED'],
    ['an empty file', Buffer.alloc(0), 'FILE_TYPE_REFUSED'],
    ['40 MB', jpeg(40 * 1024 * 1024), 'FILE_TOO_LARGE'],
    ['one byte too many', jpeg(maxFileBytes + 1), 'FILE_TOO_LARGE'],
  ])('refuses %s for good and deletes it', async (_, content, code) => {
    const ticket = await uploaded(content);
    expect((await refusalOf(confirm(ticket.fileId))).code).toBe(code);
    // Something good at the same place does not mend it.
    await put(ticket, jpeg());
    expect((await refusalOf(confirm(ticket.fileId))).code).toBe('FILE_TYPE_REFUSED');
    expect(await drain(db, now(), tasks)).toBe('deleteFile deleted 1');
    expect(isStored(ticket)).toBe(false);
  });

  it('takes exactly 10 MB', async () => {
    const { fileId } = await uploaded(jpeg(maxFileBytes));
    expect(await confirm(fileId)).toMatchObject({ bytes: maxFileBytes });
  });

  it('deletes a refused file later when the store is away now', async () => {
    const ticket = await uploaded(Buffer.from('MZ'));
    await refusalOf(confirm(ticket.fileId));
    await cloud.close();
    expect(await drain(db, now(), tasks)).toBe('deleteFile failed 1');
    await cloud.open();
    expect(await drain(db, now(), tasks)).toBe('nothing due');
    setClock('2026-11-20T02:02:00Z');
    expect(await drain(db, now(), tasks)).toBe('deleteFile deleted 1');
    expect(isStored(ticket)).toBe(false);
  });
});

describe('the nightly sweep', () => {
  it('removes what was never confirmed, a day later, and nothing else', async () => {
    await sweep(db, new Date('2030-01-01T00:00:00Z'));
    const [kept, forgotten, neverArrived] = [await uploaded(jpeg()), await uploaded(jpeg()), await request()];
    await confirm(kept.fileId);
    expect(await sweep(db, new Date('2026-11-21T01:59:00Z'))).toBe('0 files');
    expect(await sweep(db, new Date('2026-11-21T02:01:00Z'))).toBe('2 files');
    expect(isStored(forgotten)).toBe(false);
    const [left] = await findConfirmedFiles(db, await personWith('uploader'), [kept.fileId]);
    expect(await download(left?.cloudId ?? '', maxFileBytes)).toMatchObject({ state: 'read' });
    expect((await refusalOf(confirm(neverArrived.fileId))).code).toBe('FILE_NOT_FOUND');
    expect(await confirm(kept.fileId)).toMatchObject({ fileId: kept.fileId });
  });
});

describe('an address for a while', () => {
  it('opens the file, or is null when there is none', async () => {
    const content = jpeg();
    const ticket = await uploaded(content);
    const cloudId = cloud.store.fileId(ticket.cloudPath);
    const url = (await temporaryUrl(cloudId, 60)) ?? '';
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(content);
    expect(await temporaryUrl(`${cloudId}x`, 60)).toBeNull();
    setClock('2026-11-20T02:02:00Z');
    expect((await fetch(url)).status).toBe(403);
    expect(await download(cloudId, 10)).toEqual({ state: 'tooLarge' });
  });
});
