import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bucket, isObjectKey, largestObject, StoreRefusal, type FileStore } from './file-store';
import { readBody, readForm, send, sendJson, TooLarge } from './http';

const statusOf = {
  AccessDenied: 403,
  SignatureDoesNotMatch: 403,
  RequestTimeTooSkewed: 403,
  ExpiredToken: 403,
  EntityTooLarge: 400,
  InvalidURI: 400,
  NoSuchKey: 404,
};
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The data side of the store, in COS's words: XML errors, empty bodies, form posts. Returns false for other paths. */
export async function serveFiles(
  store: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const [, area, ...rest] = url.pathname.split('/');
  if (area !== 'cos' && area !== 'storage') return false;
  try {
    const path = decodeURIComponent(rest.join('/'));
    if (area === 'cos' && request.method === 'PUT') await put(store, request, response, path);
    else if (area === 'cos' && request.method === 'POST') await post(store, request, response);
    else if (area === 'storage' && (request.method === 'GET' || request.method === 'HEAD'))
      get(store, request, response, url, path);
    else sendXml(response, 405, 'MethodNotAllowed', 'The method is not allowed here.', url.pathname);
  } catch (error) {
    if (error instanceof StoreRefusal) sendXml(response, statusOf[error.code], error.code, error.message, url.pathname);
    else if (error instanceof TooLarge)
      sendXml(response, 400, 'EntityTooLarge', 'The object is larger than the store takes.', url.pathname);
    else if (error instanceof URIError || error instanceof TypeError)
      sendXml(response, 400, 'InvalidRequest', 'The request cannot be read.', url.pathname);
    else throw error;
  }
  return true;
}

const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

async function put(store: FileStore, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const cosFileId = header(request, 'x-cos-meta-fileid');
  store.judge('put', path, {
    authorization: header(request, 'authorization') || header(request, 'signature'),
    token: header(request, 'x-cos-security-token'),
    cosFileId,
  });
  await store.save(path, request, request.headers['content-type'], null);
  send(response, 200, '', 'application/xml', { etag: `"${randomUUID()}"`, 'x-cos-request-id': randomUUID() });
}

async function post(store: FileStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = await readForm(await readBody(request, largestObject + 65_536), header(request, 'content-type'));
  const field = (name: string): string => {
    const found = [...form.entries()].find(([key]) => key.toLowerCase() === name)?.[1];
    return typeof found === 'string' ? found : '';
  };
  const file = form.get('file');
  const path = field('key');
  store.judge('post', path, {
    authorization: field('signature'),
    token: field('x-cos-security-token'),
    cosFileId: field('x-cos-meta-fileid'),
  });
  if (file === null || typeof file === 'string') throw new TypeError('no file');
  await store.save(path, Readable.from(Buffer.from(await file.arrayBuffer())), file.type || undefined, null);
  const created = field('success_action_status') === '201';
  send(
    response,
    created ? 201 : 204,
    created ? `<PostResponse><Bucket>${bucket}</Bucket><Key>${escape(path)}</Key></PostResponse>` : '',
    'application/xml',
  );
}

const shownTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf', 'text/plain']);

function get(store: FileStore, request: IncomingMessage, response: ServerResponse, url: URL, path: string): void {
  const file = store.open(path, url.searchParams.get('sign') ?? '', Number(url.searchParams.get('t')));
  // Uploaded by strangers: shown when it is a picture or a PDF, never run as a page of this origin.
  const shown = shownTypes.has(file.type.split(';')[0]?.trim() ?? '');
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=60',
    ...(shown ? {} : { 'content-disposition': 'attachment', 'content-security-policy': 'sandbox' }),
  });
  if (request.method === 'HEAD') response.end();
  else store.read(path).pipe(response);
}

function sendXml(response: ServerResponse, status: number, code: string, message: string, resource: string): void {
  const body = `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n<Code>${code}</Code>\n<Message>${escape(message)}</Message>\n<Resource>${escape(resource)}</Resource>\n<RequestId>${randomUUID()}</RequestId>\n<TraceId>${randomUUID()}</TraceId>\n</Error>\n`;
  send(response, status, body, 'application/xml');
}

/** What `wx.cloud.uploadFile` does on a phone: any user may add a file, nobody may replace another's. */
export async function uploadFromWeChat(
  store: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
  openid: string,
  path: string,
): Promise<void> {
  if (!isObjectKey(path))
    return sendJson(response, 400, { errCode: -501001, errMsg: 'cloud.uploadFile:fail invalid cloudPath' });
  const existing = store.find(path);
  if (existing && existing.owner !== openid)
    return sendJson(response, 403, { errCode: -503001, errMsg: 'cloud.uploadFile:fail STORAGE_EXCEED_AUTHORITY' });
  try {
    await store.save(path, request, request.headers['content-type'], openid);
  } catch (error) {
    if (error instanceof StoreRefusal)
      return sendJson(response, 400, { errCode: -501007, errMsg: `cloud.uploadFile:fail ${error.message}` });
    throw error;
  }
  sendJson(response, 200, { fileID: store.fileId(path), statusCode: 204, errMsg: 'cloud.uploadFile:ok' });
}
