import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveAdmin, type AdminOptions } from './admin-endpoint';
import { limits, type CloudFunction } from './cloud-config';
import { serveDesk } from './desk-routes';
import type { DeskOptions } from './desk-state';
import { explain } from './failure';
import { serveFiles } from './file-http';
import type { FunctionHost } from './function-host';
import { headersOf, isLocalHost, isLocalOrigin, readBody, sendJson, sendRefusal, TooLarge } from './http';
import { readable } from '../cloudfunctions/shared/judge-bounds';
import { languageAccepted } from '../cloudfunctions/shared/judge-language';
import { httpEvent, localAppId } from './invocation';
import { servePhone } from './phone-routes';
import type { WeChatPay } from './wechat/pay';

export interface GatewayOptions {
  functions: CloudFunction[];
  host: FunctionHost;
  admin: AdminOptions;
  desk: DeskOptions;
}

const openidForm = /^[\w-]{1,128}$/;

/** The front of the local cloud: functions, the SDK's endpoint, files, the console and the phone. 127.0.0.1 only. */
export function openGateway(options: GatewayOptions, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    route(options, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) sendRefusal(response, 500, 'INTERNAL', explain(error).zh, randomUUID());
      else response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function route(options: GatewayOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin, host } = request.headers;
  if (!isLocalHost(host) || !isLocalOrigin(origin))
    return sendRefusal(response, 403, 'FORBIDDEN', '本机服务只接受本机的访问。', randomUUID());
  if (origin) allow(response, origin);
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const url = readUrl(request);
  if (!url) return sendRefusal(response, 400, 'BAD_INPUT', '请求的地址看不懂。', randomUUID());
  if (url.pathname === '/admin') return serveAdmin(options.admin, request, response, url);
  if (url.pathname.startsWith('/v3/')) return servePay(options.desk.pay, request, response, url);
  if (await serveFiles(options.admin.store, request, response, url)) return;
  if (url.pathname.startsWith('/_/') || url.pathname === '/_') return serveDesk(options.desk, request, response, url);
  if (request.method === 'POST') return callFunction(options, request, response, url);
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (await servePhone(options.desk.clock, request, response, url)) return;
    if (options.functions.some((fn) => fn.name === url.pathname.split('/')[1]))
      return sendRefusal(
        response,
        405,
        'METHOD_NOT_ALLOWED',
        '请用 POST 调用：地址是 /<函数>/<动作>，内容是输入。',
        randomUUID(),
      );
  }
  sendRefusal(response, 404, 'NOT_FOUND', '这里没有这个地址。', randomUUID());
}

/** WeChat Pay's own addresses: the functions call them as they call the real one. */
async function servePay(pay: WeChatPay, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const body = (await readBody(request, limits.request)).toString('utf8');
  const reply = pay.answer(
    request.method ?? '',
    `${url.pathname}${url.search}`,
    request.headers.authorization ?? '',
    body,
  );
  response.writeHead(reply.status, reply.headers).end(reply.body);
}

function readUrl(request: IncomingMessage): URL | null {
  try {
    return new URL(request.url ?? '/', `http://${request.headers.host}`);
  } catch {
    return null;
  }
}

function allow(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    'content-type, authorization, x-local-openid, x-request-id, signature, key, x-cos-security-token, x-cos-meta-fileid',
  );
  response.setHeader('access-control-max-age', '600');
}

interface Envelope {
  action?: unknown;
  input?: unknown;
  requestId?: unknown;
  language?: unknown;
}

async function callFunction(
  options: GatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [name = '', action, ...more] = url.pathname.slice(1).split('/');
  if (more.length > 0) return sendRefusal(response, 404, 'NOT_FOUND', '这里没有这个地址。', randomUUID());
  const fn = options.functions.find((each) => each.name === name);
  if (!fn)
    return sendRefusal(response, 404, 'FUNCTION_NOT_FOUND', `没有名为 ${name.slice(0, 40)} 的云函数。`, randomUUID());
  if (!fn.invoke)
    return sendRefusal(response, 403, 'FORBIDDEN', '这个云函数只由定时器触发，不能直接调用。', randomUUID());
  const openid = request.headers['x-local-openid'];
  if (openid !== undefined && !(typeof openid === 'string' && openidForm.test(openid)))
    return sendRefusal(response, 400, 'BAD_INPUT', 'x-local-openid 只能是字母、数字、下划线和连字符。', randomUUID());
  let body: string;
  try {
    body = (await readBody(request, openid ? limits.callFunctionText : limits.request)).toString('utf8');
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return sendRefusal(
      response,
      413,
      'PAYLOAD_TOO_LARGE',
      openid ? '内容太多了，一次最多 100 KB，请删减后再提交。' : '内容太多了，一次最多 6 MB，请删减后再提交。',
      randomUUID(),
    );
  }
  const envelope = !readable(body) ? null : action ? wrap(action, body, request) : parse(body);
  if (!envelope)
    return sendRefusal(
      response,
      400,
      'BAD_INPUT',
      action ? '内容不是有效的 JSON。' : '请求不是有效的 JSON 对象，应为 { "action": …, "input": … }。',
      randomUUID(),
    );
  const requestId = typeof envelope.requestId === 'string' ? envelope.requestId.slice(0, 64) : undefined;
  if (!options.host.has(name))
    return sendRefusal(
      response,
      503,
      'UNAVAILABLE',
      `云函数 ${name} 还没有构建，请运行 npm run build:functions。`,
      requestId ?? randomUUID(),
    );
  if (openid) {
    options.desk.wechat.visited(openid);
    // WeChat adds this to every event; it is no proof of anything, since any client can write the same.
    const event = { ...envelope, userInfo: { appId: localAppId, openId: openid } };
    return answer(response, await options.host.call(name, event, { source: 'wechat', openid }, requestId));
  }
  return answer(
    response,
    // As the gateway of CloudBase does: the address it was called from, whatever the client writes there.
    await options.host.call(
      name,
      httpEvent(url.pathname, { ...headersOf(request), 'x-real-ip': request.socket.remoteAddress ?? '' }, body),
      { source: 'http' },
      requestId,
    ),
  );
}

function parse(body: string): Envelope | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** What the address and the headers say beside a body that is the input alone. */
function wrap(action: string, body: string, { headers }: IncomingMessage): Envelope | null {
  try {
    return {
      action,
      input: JSON.parse(body || '{}') as unknown,
      requestId: headers['x-request-id'],
      language: languageAccepted(headers['accept-language'] ?? ''),
    };
  } catch {
    return null;
  }
}

interface HttpReply {
  statusCode: number;
  headers?: Record<string, string>;
  body: string;
}
const isHttpReply = (value: unknown): value is HttpReply =>
  typeof value === 'object' && value !== null && 'statusCode' in value && 'body' in value;

function answer(response: ServerResponse, reply: Awaited<ReturnType<FunctionHost['call']>>): void {
  if (reply.status !== 200) return sendJson(response, reply.status, reply.error);
  // Only a reply over HTTP access has this form; parsing the others would be work for nothing.
  const http: unknown = reply.json.startsWith('{"statusCode"') ? JSON.parse(reply.json) : null;
  if (!isHttpReply(http)) return sendJson(response, 200, reply.json);
  response.writeHead(http.statusCode, { 'x-content-type-options': 'nosniff', ...http.headers });
  response.end(http.body);
}
