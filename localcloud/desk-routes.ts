import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { consolePage } from './console/page';
import { healthOf, stateOf, type DeskOptions } from './desk-state';
import { readObject, send, sendJson, sendRefusal, TooLarge } from './http';
import { actAsPhone } from './phone-acts';

const farthestMs = 20 * 366 * 86_400_000;

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
    const { offsetMs, moveMs, at } = await readObject(request);
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
    const { api, down } = await readObject(request);
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
