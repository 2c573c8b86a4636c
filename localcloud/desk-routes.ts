import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallLog } from './call-log';
import type { Clock } from './clock';
import { consolePage } from './console/page';
import type { FileStore } from './file-store';
import { uploadFromWeChat } from './file-http';
import type { FunctionHost } from './function-host';
import { readBody, send, sendJson, sendRefusal, TooLarge } from './http';
import type { Jobs } from './jobs';
import type { Timers } from './timers';
import type { SentMessage, WeChatDesk } from './wechat/desk';
import { requestSubscribe } from './wechat/subscribe-message';
import { templates } from './wechat/templates';

export interface DeskOptions {
  clock: Clock;
  calls: CallLog;
  host: FunctionHost;
  timers: Timers;
  jobs: Jobs;
  store: FileStore;
  wechat: WeChatDesk;
  /** Names of the APIs that can be switched off. */
  apis: string[];
  functionNames: string[];
  openapi: () => Promise<object>;
}

const farthestMs = 20 * 366 * 86_400_000;
const jsonLimit = 64 * 1024;

/** Everything under `/_/`: the console, its data and its switches, and what only a phone would do. */
export async function serveDesk(
  options: DeskOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.slice(2).replace(/\/$/, '') || '/';
  try {
    const handled =
      request.method === 'POST'
        ? await change(options, path, request, response, url)
        : await show(options, path, response, url);
    if (!handled) sendRefusal(response, 404, 'NOT_FOUND', '控制台没有这个地址。', randomUUID());
  } catch (error) {
    if (error instanceof TooLarge) return sendRefusal(response, 413, 'PAYLOAD_TOO_LARGE', '内容太多了。', randomUUID());
    if (error instanceof SyntaxError)
      return sendRefusal(response, 400, 'BAD_INPUT', '请求不是有效的 JSON。', randomUUID());
    throw error;
  }
}

async function show(options: DeskOptions, path: string, response: ServerResponse, url: URL): Promise<boolean> {
  switch (path) {
    case '/':
      send(response, 200, consolePage(), 'text/html; charset=utf-8');
      return true;
    case '/console.css':
    case '/tokens.css':
      send(response, 200, readFileSync(join(__dirname, 'console', path.slice(1))), 'text/css; charset=utf-8');
      return true;
    case '/console.js':
      send(response, 200, readFileSync(join(__dirname, 'console', 'console.js')), 'text/javascript; charset=utf-8');
      return true;
    case '/health': {
      const health = await healthOf(options);
      sendJson(response, health.ok ? 200 : 503, health);
      return true;
    }
    case '/openapi.json':
      sendJson(response, 200, await options.openapi());
      return true;
    case '/workers':
      sendJson(response, 200, { workers: options.host.workers() });
      return true;
    case '/state.json':
      sendJson(response, 200, await stateOf(options, Number(url.searchParams.get('after') ?? 0)));
      return true;
    default:
      return false;
  }
}

async function healthOf({ host, jobs, clock, functionNames }: DeskOptions) {
  const database = await jobs.databaseAnswers();
  const functions = Object.fromEntries(functionNames.map((name) => [name, host.has(name)]));
  return {
    ok: database && Object.values(functions).every(Boolean),
    database,
    functions,
    pid: process.pid,
    now: clock.now().toISOString(),
    clockOffsetMs: clock.offsetMs,
  };
}

async function stateOf(options: DeskOptions, after: number) {
  const { clock, calls, timers, jobs, wechat } = options;
  return {
    health: await healthOf(options),
    clock: { now: clock.now().toISOString(), offsetMs: clock.offsetMs },
    calls: calls.since(after),
    timers: timers.list(),
    jobs: await jobs.list(),
    messages: wechat.memory.sent.slice(0, 100).map(readable),
    grants: Object.entries(wechat.memory.grants)
      .filter(([, left]) => left > 0)
      .map(([key, left]) => ({
        openid: key.split('|')[0],
        title: templates.find((each) => each.id === key.split('|')[1])?.title ?? key,
        left,
      })),
    mediaChecks: wechat.memory.mediaChecks.slice(0, 50),
    apis: options.apis.map((name) => ({ name, down: wechat.isDown(name) })),
  };
}

/** A message as the phone would show it: the template's title and labels instead of ids and keywords. */
function readable({ templateId, fields, ...message }: SentMessage) {
  const template = templates.find((each) => each.id === templateId);
  const labelled = Object.entries(fields).map(([keyword, value]) => [template?.fields[keyword] ?? keyword, value]);
  return {
    ...message,
    templateId,
    title: template?.title ?? templateId,
    fields: Object.fromEntries(labelled) as Record<string, string>,
  };
}

const json = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const value: unknown = JSON.parse((await readBody(request, jsonLimit)).toString('utf8') || '{}');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
};

async function change(
  options: DeskOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (path.startsWith('/wx/')) return actAsPhone(options, path, request, response, url);
  const { clock, wechat, jobs, apis } = options;
  const refuse = (message: string) => sendRefusal(response, 400, 'BAD_INPUT', message, randomUUID());
  if (path === '/clock') {
    const { offsetMs, moveMs, at } = await json(request);
    const offset =
      typeof at === 'string'
        ? Date.parse(at) - Date.now()
        : typeof moveMs === 'number'
          ? clock.offsetMs + moveMs
          : Number(offsetMs);
    if (!(Math.abs(offset) <= farthestMs)) refuse('时间看不懂，或离现在超过 20 年。');
    else {
      clock.setOffset(offset);
      sendJson(response, 200, { now: clock.now().toISOString(), offsetMs: clock.offsetMs });
    }
    return true;
  }
  if (path === '/switch') {
    const { api, down } = await json(request);
    if (typeof api !== 'string' || !apis.includes(api) || typeof down !== 'boolean') refuse('没有这个微信接口。');
    else {
      wechat.switch(api, down);
      sendJson(response, 200, { api, down });
    }
    return true;
  }
  const job = /^\/jobs\/([\w-]+)\/run$/.exec(path)?.[1];
  if (job) {
    if (await jobs.runNow(job)) sendJson(response, 200, { job, firedAt: clock.now().toISOString() });
    else sendRefusal(response, 404, 'NOT_FOUND', '没有这个定时任务。', randomUUID());
    return true;
  }
  const timer = /^\/timers\/([\w-]+)\/run$/.exec(path)?.[1];
  if (timer) {
    if (await options.timers.fire(timer)) sendJson(response, 200, { timer, firedAt: clock.now().toISOString() });
    else sendRefusal(response, 404, 'NOT_FOUND', '没有这个触发器。', randomUUID());
    return true;
  }
  return false;
}

async function actAsPhone(
  { wechat, store }: DeskOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const openid = request.headers['x-local-openid'];
  if (typeof openid !== 'string' || !/^[\w-]{1,128}$/.test(openid)) {
    sendRefusal(response, 401, 'UNAUTHENTICATED', '请用 x-local-openid 说明是谁的手机。', randomUUID());
    return true;
  }
  wechat.visited(openid);
  switch (path) {
    case '/wx/subscribe': {
      const { tmplIds, reject } = await json(request);
      const strings = (value: unknown) =>
        Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
      sendJson(
        response,
        200,
        requestSubscribe(openid, strings(tmplIds), strings(reject), (who, id) => wechat.grant(who, id)),
      );
      return true;
    }
    case '/wx/phone-code':
      sendJson(response, 200, { code: wechat.phoneCode(openid), errMsg: 'getPhoneNumber:ok' });
      return true;
    case '/wx/upload':
      await uploadFromWeChat(store, request, response, openid, url.searchParams.get('cloudPath') ?? '');
      return true;
    default:
      return false;
  }
}
