import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { serveAdmin } from './admin-endpoint';
import { openClock, type Clock } from './clock';
import { serveFiles } from './file-http';
import { FileStore, isObjectKey } from './file-store';
import { localEnvId } from './invocation';
import { WeChatDesk } from './wechat/desk';

const secret = { secretId: 'AKIDlocal', secretKey: 'local-secret-key' };
const folder = mkdtempSync(join(tmpdir(), 'huiguan-files-'));
let server: Server;
let origin: string;
let clock: Clock;
let store: FileStore;
const sdk = (keys = secret, env = localEnvId) => cloudbase.init({ env, ...keys, serviceUrl: `${origin}/admin` });

beforeAll(async () => {
  // The SDK otherwise asks a metadata address of the cloud which platform it runs on.
  process.env.TENCENTCLOUD_RUNENV = 'SCF';
  process.env.TENCENTCLOUD_REGION = 'ap-shanghai';
  process.env.SCF_NAMESPACE = localEnvId;
  clock = openClock(folder);
  store = new FileStore(join(folder, 'files'), 'key', clock, () => origin);
  const desk = new WeChatDesk(folder, clock);
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const done =
      url.pathname === '/admin'
        ? serveAdmin({ store, desk, apis: {}, ...secret }, request, response, url)
        : serveFiles(store, request, response, url);
    done.catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => clock.setOffset(0));
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const upload = async (cloudPath: string, content = 'hello') =>
  (await sdk().uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID;
const urlOf = async (fileID: string, maxAge = 60) =>
  (await sdk().getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]?.tempFileURL ?? '';

describe('through the real SDK', () => {
  test('a file goes up, comes down, is described and is deleted', async () => {
    const fileID = await upload('materials/营业执照.txt', '内容');
    expect(fileID).toBe(`cloud://${localEnvId}.6875-${localEnvId}-1250000000/materials/营业执照.txt`);
    const { fileContent } = await sdk().downloadFile({ fileID });
    expect(String(fileContent)).toBe('内容');
    const { fileList } = await sdk().getFileInfo({ fileList: [fileID] });
    expect(fileList[0]).toMatchObject({ code: 'SUCCESS', size: 6, mime: 'text/plain' });
    expect((await sdk().deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('SUCCESS');
    await expect(sdk().downloadFile({ fileID })).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    expect((await sdk().deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST');
  });

  test('a wrong key, a wrong id and a wrong environment are refused', async () => {
    const ask = (keys: typeof secret, env?: string) => sdk(keys, env).getUploadMetadata({ cloudPath: 'a.txt' });
    await expect(ask({ ...secret, secretKey: 'another' })).rejects.toMatchObject({ code: 'SIGN_PARAM_INVALID' });
    await expect(ask({ ...secret, secretId: 'another' })).rejects.toMatchObject({ code: 'SIGN_PARAM_INVALID' });
    await expect(ask(secret, 'another-env')).rejects.toMatchObject({ code: 'INVALID_ENV' });
  });

  test.each(['../secrets.json', '/etc/passwd', 'a//b', 'a/./b', 'a/../b', 'a\\b', 'a?b', 'x'.repeat(851)])(
    'no upload to %s',
    async (cloudPath) => {
      await expect(sdk().getUploadMetadata({ cloudPath })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
      expect(isObjectKey(cloudPath)).toBe(false);
    },
  );

  test("a file of another environment is not this store's", async () => {
    const { fileList } = await sdk().getTempFileURL({
      fileList: [{ fileID: 'cloud://other.6875-other/a.txt', maxAge: 60 }],
    });
    expect(fileList[0]?.code).toBe('INVALID_PARAM');
  });
});

describe('an upload by hand', () => {
  const putHeaders = (given: { authorization: string; token: string; cosFileId: string }) => ({
    authorization: given.authorization,
    'x-cos-security-token': given.token,
    'x-cos-meta-fileid': given.cosFileId,
  });
  const put = (url: string, headers: Record<string, string>) => fetch(url, { method: 'PUT', body: 'x', headers });

  test('is refused without metadata, and with metadata of another path, method or hour', async () => {
    const mine = store.issueUpload('mine.txt', 'put');
    const other = store.issueUpload('other.txt', 'put');
    expect((await put(mine.url, {})).status).toBe(403);
    expect((await put(mine.url, putHeaders(other))).status).toBe(403);
    expect((await put(mine.url, putHeaders({ ...mine, token: other.token }))).status).toBe(403);
    expect((await put(mine.url, putHeaders(store.issueUpload('mine.txt', 'post')))).status).toBe(403);
    clock.setOffset(31 * 60_000);
    const late = await put(mine.url, putHeaders(mine));
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('ExpiredToken')]);
    expect(store.find('mine.txt')).toBeNull();
    clock.setOffset(29 * 60_000);
    expect((await put(mine.url, putHeaders(mine))).status).toBe(200);
    expect(store.find('mine.txt')?.bytes).toBe(1);
  });

  test("a browser's form is taken with metadata for POST only", async () => {
    const post = (given: ReturnType<FileStore['issueUpload']>, key = 'photos/a.png') => {
      const form = new FormData();
      for (const [name, value] of Object.entries({
        key,
        Signature: given.authorization,
        'x-cos-security-token': given.token,
        'x-cos-meta-fileid': given.cosFileId,
        success_action_status: '201',
      }))
        form.append(name, value);
      form.append('file', new Blob(['picture'], { type: 'image/png' }), 'a.png');
      return fetch(`${origin}/cos`, { method: 'POST', body: form });
    };
    const forPut = await post(store.issueUpload('photos/a.png', 'put'));
    expect([forPut.status, await forPut.text()]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')]);
    expect((await post(store.issueUpload('photos/a.png', 'post'), 'photos/b.png')).status).toBe(403);
    expect((await post(store.issueUpload('photos/a.png', 'post'))).status).toBe(201);
    expect(store.find('photos/a.png')).toMatchObject({ bytes: 7, type: 'image/png' });
  });
});

describe('a download address', () => {
  test('serves until its time is over, and not one character else', async () => {
    const url = encodeURI(await urlOf(await upload('papers/a.txt', 'paper')));
    const good = await fetch(url);
    expect([good.status, await good.text()]).toEqual([200, 'paper']);
    expect((await fetch(url.replace(/sign=./, 'sign=x'))).status).toBe(403);
    expect((await fetch(url.replace(/t=\d+/, 't=9999999999'))).status).toBe(403);
    expect((await fetch(url.replace('papers/a.txt', 'photos/a.png'))).status).toBe(403);
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403);
    clock.setOffset(61_000);
    expect((await fetch(url)).status).toBe(403);
  });

  test('a page that somebody uploaded is handed over, not opened', async () => {
    const shown = await fetch(await urlOf(await upload('papers/a.pdf', '%PDF-')));
    expect([shown.headers.get('content-type'), shown.headers.get('content-disposition')]).toEqual([
      'application/pdf',
      null,
    ]);
    const page = await fetch(await urlOf(await upload('papers/a.html', '<script>')));
    expect([page.headers.get('content-disposition'), page.headers.get('x-content-type-options')]).toEqual([
      'attachment',
      'nosniff',
    ]);
  });

  test('of a path that climbs is refused', async () => {
    expect((await fetch(`${origin}/storage/..%2F..%2Fsecrets.json?sign=x&t=1`)).status).toBe(400);
  });
});
