import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from './cloud-config';
import { isObjectKey, type FileStore } from './file-store';
import { headersOf, readBody, sendJson, TooLarge } from './http';
import { localEnvId } from './invocation';
import { judgeSignature } from './tencent-signature';
import { refuse, type WxApi } from './wechat/api';
import type { WeChatDesk } from './wechat/desk';

export interface AdminOptions {
  store: FileStore;
  desk: WeChatDesk;
  apis: Record<string, WxApi>;
  secretId: string;
  secretKey: string;
}
type Params = Record<string, unknown>;

/** An error of CloudBase: HTTP 200 with a code, which the SDK throws. */
class AdminError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The address that `@cloudbase/node-sdk` posts to: signatures checked, then file metadata or WeChat's open APIs.
 * Functions call nothing else of the cloud.
 */
export async function serveAdmin(
  options: AdminOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const requestId = randomUUID();
  try {
    const params = parse(await readBody(request, limits.request));
    authenticate(options, request, url, params);
    sendJson(response, 200, { data: await dispatch(options, params), requestId });
  } catch (error) {
    if (error instanceof AdminError) sendJson(response, 200, { code: error.code, message: error.message, requestId });
    else if (error instanceof TooLarge)
      sendJson(response, 200, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: 'request body is too large', requestId });
    else throw error;
  }
}

function parse(body: Buffer): Params {
  try {
    return JSON.parse(body.toString('utf8')) as Params;
  } catch {
    throw new AdminError('INVALID_PARAM', 'the body is not JSON');
  }
}

function authenticate({ secretId, secretKey }: AdminOptions, request: IncomingMessage, url: URL, params: Params): void {
  const signed = {
    method: request.method ?? '',
    address: `//${request.headers.host}${url.pathname}`,
    query: url.search.slice(1),
    headers: headersOf(request),
    params,
  };
  const wrong = judgeSignature(signed, secretId, secretKey, Math.floor(Date.now() / 1000));
  if (wrong) throw new AdminError('SIGN_PARAM_INVALID', wrong);
  if (params.envName !== localEnvId)
    throw new AdminError('INVALID_ENV', `no environment ${String(params.envName)} here; it is ${localEnvId}`);
}

async function dispatch(options: AdminOptions, params: Params): Promise<unknown> {
  const { store } = options;
  switch (params.action) {
    case 'storage.getUploadMetadata': {
      if (typeof params.path !== 'string' || !isObjectKey(params.path))
        throw new AdminError('INVALID_PARAM', 'path is not a valid cloud path');
      return store.issueUpload(params.path, params.method === 'put' ? 'put' : 'post');
    }
    case 'storage.batchGetDownloadUrl':
      return { download_list: listOf(params.file_list).map((each) => downloadOf(store, each)) };
    case 'storage.batchDeleteFile':
      return { delete_list: listOf(params.fileid_list).map((id) => removed(store, id)) };
    case 'wx.api':
      return { responseData: JSON.stringify(await callWeChat(options, params)) };
    default:
      throw new AdminError('ACTION_NOT_SUPPORTED', `the local cloud has no action ${String(params.action)}`);
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50)
    throw new AdminError('INVALID_PARAM', 'a list of 1 to 50 files is needed');
  return value;
}

const both = (fileID: unknown) => ({ fileid: fileID, fileID });

function downloadOf(store: FileStore, each: unknown): object {
  const { fileid, max_age: maxAge } = (typeof each === 'object' && each !== null ? each : {}) as {
    fileid?: unknown;
    max_age?: unknown;
  };
  const path = store.pathOf(fileid);
  if (path === null)
    return {
      ...both(fileid),
      code: 'INVALID_PARAM',
      message: 'fileID format error',
      tempFileURL: '',
      download_url: '',
    };
  if (!store.find(path))
    return {
      ...both(fileid),
      code: 'STORAGE_FILE_NONEXIST',
      message: 'file not exist',
      tempFileURL: '',
      download_url: '',
    };
  const link = store.downloadUrl(path, typeof maxAge === 'number' ? maxAge : undefined);
  return { ...both(fileid), code: 'SUCCESS', tempFileURL: link, download_url: link };
}

function removed(store: FileStore, fileId: unknown): object {
  const path = store.pathOf(fileId);
  if (path === null) return { ...both(fileId), code: 'INVALID_PARAM' };
  return { ...both(fileId), code: store.remove(path) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
}

async function callWeChat({ apis, desk }: AdminOptions, params: Params): Promise<object> {
  const name = String(params.apiName);
  const api = Object.hasOwn(apis, name) ? apis[name] : undefined;
  if (!api) return refuse(-604100, `API not found: ${name}`);
  if (desk.isDown(name)) return refuse(-1, 'system error');
  const input =
    typeof params.requestData === 'string' && params.requestData !== '' ? parse(Buffer.from(params.requestData)) : {};
  return api(input, desk);
}
