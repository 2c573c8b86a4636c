import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { maxFileBytes } from '../../contracts/file-limits';
import { useCloud } from '../../config/jest-functions/cloud';
import { engage, personWith, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { download, temporaryUrl } from '../shared/cloud-files';
import { findAttached, findConfirmedFiles } from './facts';
import { locked, pictures } from './papers.fixture';
import { sweep, sweepUnused, tasks } from './job';
import { attachFiles } from './effects';

useDatabase();
const cloud = useCloud();
beforeEach(() => setClock('2026-11-20T02:00:00Z'));
const now = () => new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS));

/** A picture of this many bytes, without a note in it: what is kept of it is all of it. */
const jpeg = (bytes = 2000) => {
  const clean = Buffer.from(pictures.progressive, 'base64');
  const scan = clean.lastIndexOf(0xff) - 1;
  return Buffer.concat([clean.subarray(0, scan), Buffer.alloc(bytes - clean.length, 7), clean.subarray(scan)]);
};
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
    expect((await refusalOf(request('uploader', 'IMG_0001.HEIC'))).code).toBe('FILE_IS_HEIC');
    expect(await send(null, 'files', 'requestUpload', { name: 'a.jpg', bytes: 1, purpose: 'photo' })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
    await personWith('hoarder');
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
    expect(answers.flatMap((each) => (each.ok ? [] : each.error.code))).toEqual(Array(4).fill('TOO_OFTEN'));
    setClock('2026-11-21T02:00:30Z');
    await request('hoarder');
  });

  it('answers a repeated request with the same ticket', async () => {
    const input = { name: 'a.pdf', bytes: 10, purpose: 'material' as const };
    const first = await as('uploader').files.requestUpload(input, 'same-upload-1');
    expect(await as('uploader').files.requestUpload(input, 'same-upload-1')).toEqual(first);
  });

  it('keeps the name alone of whatever path was typed', async () => {
    for (const typed of ['../../etc/执照.pdf', 'C:\\fakepath\\执照.pdf', '执照.pdf']) {
      const { fileId } = await as('uploader').files.requestUpload({ name: typed, bytes: 10, purpose: 'material' });
      const kept = await db.selectFrom('file').select('name').where('id', '=', fileId).executeTakeFirst();
      expect(kept?.name).toBe('执照.pdf');
    }
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

  it('keeps a photo without the place where it was taken, and says the digest of what it keeps', async () => {
    const { fileId } = await uploaded(Buffer.from(pictures.jpeg, 'base64'), 'traveller');
    const { sha256, bytes } = await confirm(fileId, 'traveller');
    const [file] = await findConfirmedFiles(db, await personWith('traveller'), [fileId]);
    const found = await download(file?.cloudId ?? '', maxFileBytes);
    if (found.state !== 'read') throw new Error(found.state);
    expect(found.content.toString('latin1')).not.toMatch(/Maker|Hangzhou/);
    expect(found.content).toHaveLength(bytes);
    expect(createHash('sha256').update(found.content).digest('hex')).toBe(sha256);
    const served = await fetch((await temporaryUrl(file?.cloudId ?? '', 60)) ?? '');
    expect(served.headers.get('content-type')).toBe('image/jpeg');
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
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
    ['an empty file', Buffer.alloc(0), 'FILE_EMPTY'],
    ['three bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff]), 'FILE_UNREADABLE'],
    ['a locked PDF', Buffer.from(locked['AES-256 user'] ?? '', 'base64'), 'FILE_HAS_PASSWORD'],
    ['a photo of an iPhone', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'FILE_IS_HEIC'],
    ['40 MB', jpeg(40 * 1024 * 1024), 'FILE_TOO_LARGE'],
    ['one byte too many', jpeg(maxFileBytes + 1), 'FILE_TOO_LARGE'],
  ])('refuses %s for good and deletes it', async (_, content, code) => {
    const ticket = await uploaded(content);
    expect((await refusalOf(confirm(ticket.fileId))).code).toBe(code);
    // Something good at the same place does not mend it.
    await put(ticket, jpeg());
    expect((await refusalOf(confirm(ticket.fileId))).code).toBe(code);
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

describe('the sweep of what nothing uses', () => {
  const later = (days: number) => new Date(Date.parse('2026-11-20T02:00:00Z') + days * 86_400_000);
  const left = async (fileId: string) =>
    (await db.selectFrom('file').select('id').where('id', '=', fileId).execute()).length === 1;
  const confirmed = async (openid: string) => {
    const { fileId } = await uploaded(jpeg(), openid);
    await confirm(fileId, openid);
    return fileId;
  };

  it('takes what lies about for two weeks, and nothing that a paper, a draft or an attachment names', async () => {
    await db.updateTable('file').set({ used_at: '2029-01-01' }).execute();
    const owner = await personWith('tidy');
    const [loose, drafted, attached, applied] = await Promise.all(Array.from({ length: 4 }, () => confirmed('tidy')));
    if (!loose || !drafted || !attached || !applied) throw new Error('four files');
    const form = { name: '甲', materials: [{ code: 'businessLicense', fileId: drafted }] };
    const { draftId } = await as('tidy').membership.saveDraft({ kind: 'unit', step: 1, form });
    await attachFiles(db, { subject: 'venue:1', role: 'proof', fileIds: [attached], by: owner }, later(0));
    await engage();
    const whole = await unitForm('tidy');
    await as('tidy').membership.submit({
      form: { ...whole, materials: whole.materials.map((each) => ({ ...each, fileId: applied })) },
    });

    const four = [loose, drafted, attached, applied];
    await db.updateTable('file').set({ used_at: '2029-01-01' }).where('id', 'not in', four).execute();
    expect(await sweepUnused(db, later(13))).toBe('0 unused files');
    expect(await sweepUnused(db, later(15))).toBe('1 unused files');
    expect(await Promise.all(four.map(left))).toEqual([false, true, true, true]);
    // The content goes with the task that the row left behind.
    setClock(later(15).toISOString());
    const [file] = await findConfirmedFiles(db, owner, [drafted]);
    expect(await download(file?.cloudId ?? '', maxFileBytes)).toMatchObject({ state: 'read' });
    expect(await drain(db, later(15), tasks)).toMatch(/deleteFile deleted/);
    // What was seen in use is looked at again a month later, when the draft is gone.
    await as('tidy').membership.discardDraft({ draftId });
    expect(await sweepUnused(db, later(16))).toBe('0 unused files');
    expect(await sweepUnused(db, later(46))).toBe('1 unused files');
    expect(await Promise.all([drafted, attached, applied].map(left))).toEqual([false, true, true]);
  });

  it('loses nothing to whoever attaches a file while it is swept', async () => {
    await db.updateTable('file').set({ used_at: '2029-01-01' }).execute();
    const owner = await personWith('quick');
    for (let i = 0; i < 12; i++) {
      const fileId = await confirmed('quick');
      await db.updateTable('file').set({ confirmed_at: '2026-01-01' }).where('id', '=', fileId).execute();
      const about = `venue:quick-${i}`;
      const [, kept] = await Promise.all([
        sweepUnused(db, later(0)),
        attachFiles(db, { subject: about, role: 'proof', fileIds: [fileId], by: owner }, later(0)).catch(() => 0),
      ]);
      // Attached and there, or swept and not attached: never an attachment of nothing.
      const attachments = await findAttached(db, [about]);
      expect(attachments).toHaveLength(kept);
      expect(await left(fileId)).toBe(kept === 1);
    }
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
