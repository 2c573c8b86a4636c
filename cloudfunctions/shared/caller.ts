import type { WireRequest } from '../../contracts/wire';
import { readable, withinBounds } from './judge-bounds';
import { languageAccepted, languageNamed } from './judge-language';
import { sha256 } from './secrets';

/** Who stands at the door, before the database is asked. */
export type Caller = (
  | { channel: 'wechat'; openid: string }
  /** `agent`: how the browser names itself; a session belongs to the one that fetched it. */
  | { channel: 'desk'; token: string; agent: string }
  | { channel: 'none' }
) & {
  /** The network address, where the gateway names it. */
  address?: string;
};

// Of a desk's token the part that stays when it is renewed: what is sent again under the next one is known again.
const sessionPart = 22;

/** What a request row is kept under; null for a caller without identity, whose replies are never kept. */
export const callerKey = (caller: Caller): string | null =>
  caller.channel === 'wechat'
    ? `wechat:${caller.openid}`
    : caller.channel === 'desk'
      ? `desk:${sha256(caller.token.slice(0, sessionPart)).toString('hex')}`
      : null;

export interface FunctionContext {
  environment?: string;
  environ?: string;
  request_id?: string;
  [key: string]: unknown;
}
interface HttpEvent {
  httpMethod: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
}

/**
 * OPENID as CloudBase puts it into the function's context (`environment` as JSON, or the older `environ` list); the
 * same reading as node-sdk's getCloudbaseContext, without loading the SDK. Never from the event: any client writes that.
 */
export function openidOf(context: FunctionContext): string | null {
  if (context.environment) {
    const values = JSON.parse(context.environment) as Record<string, string>;
    return values.WX_OPENID || null;
  }
  const found = (context.environ ?? '').split(';').find((part) => part.startsWith('WX_OPENID='));
  return found?.slice('WX_OPENID='.length) || null;
}

export const isHttp = (event: unknown): event is HttpEvent =>
  typeof event === 'object' && event !== null && 'httpMethod' in event && 'headers' in event;

const headerOf = ({ headers = {} }: HttpEvent, wanted: string): string =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
// The gateway writes the first itself and adds its own finding at the end of the second, which any client may begin.
const addressIn = (event: HttpEvent): string | undefined =>
  headerOf(event, 'x-real-ip').trim() || headerOf(event, 'x-forwarded-for').split(',').at(-1)?.trim() || undefined;
const bearer = (event: HttpEvent) =>
  /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(headerOf(event, 'authorization'))?.[1] ?? null;

/**
 * The request and its caller, whichever road they came; null when it is not a request at all.
 * @param module the function's own name, which tells its address from that of one of its actions
 */
export function readCall(
  event: unknown,
  context: FunctionContext,
  module: string,
): { request: WireRequest | null; caller: Caller; http: boolean } {
  const openid = openidOf(context);
  // An event in the HTTP form only counts as HTTP without an OPENID: a WeChat client could imitate it.
  if (openid) return { request: readRequest(event), caller: { channel: 'wechat', openid }, http: false };
  if (!isHttp(event)) return { request: readRequest(event), caller: { channel: 'none' }, http: false };
  const token = bearer(event);
  const request = readHttp(event, actionIn(event.path ?? '', module));
  // A page says its own setting; whoever calls without one says what he reads as a browser does.
  if (request) request.language ??= languageAccepted(headerOf(event, 'accept-language'));
  const [address, agent] = [addressIn(event), headerOf(event, 'user-agent').slice(0, 500)];
  const caller: Caller = token ? { channel: 'desk', token, agent, address } : { channel: 'none', address };
  return { request, caller, http: true };
}

/** `/api/points/ledger` and `/ledger` name an action; `/api/points` and `/` leave it to the body. */
function actionIn(path: string, module: string): string | null {
  const last = path.split('/').filter(Boolean).at(-1);
  return last && last !== module && /^[a-z][A-Za-z]{1,40}$/.test(last) ? last : null;
}

/** `{ action, input, requestId }` as the body, or the input alone where the address names the action. */
function readHttp(event: HttpEvent, action: string | null): WireRequest | null {
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (!readable(body)) return null;
  try {
    if (!action) return readRequest(JSON.parse(body));
    const requestId = headerOf(event, 'x-request-id') || undefined;
    return readRequest({ action, input: JSON.parse(body || '{}') as unknown, requestId });
  } catch {
    return null;
  }
}

function readRequest(value: unknown): WireRequest | null {
  if (typeof value !== 'object' || value === null) return null;
  const { action, input, requestId, language } = value as Record<string, unknown>;
  // No longer than any name: it is written into the log.
  if (typeof action !== 'string' || action.length > 60) return null;
  if (requestId !== undefined && (typeof requestId !== 'string' || !/^[\w-]{8,64}$/.test(requestId))) return null;
  if (!withinBounds(input)) return null;
  return { action, input, requestId, language: languageNamed(language) };
}
