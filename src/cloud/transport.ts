import Taro from '@tarojs/taro';
import type { WireReply, WireRequest } from '@contracts/wire';
import type { Language } from '@/hooks/settings';
import { deskSession } from './desk-session';
import { local } from './local';

/** What goes over the wire; in `language` the server writes what people will read. */
type Request = WireRequest & { language: Language };

/** No answer came; whether the call was carried out is unknown, so only the same requestId may be sent again. */
export class NoAnswer extends Error {
  constructor(readonly reason: 'OFFLINE' | 'TIMEOUT') {
    super(reason);
    this.name = 'NoAnswer';
  }
}

const patience = 15_000;
const reasonOf = (error: unknown): 'OFFLINE' | 'TIMEOUT' => {
  const words = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error);
  return /time?d? ?-?out/i.test(words) ? 'TIMEOUT' : 'OFFLINE';
};
const isReply = (body: unknown): body is WireReply =>
  typeof body === 'object' &&
  body !== null &&
  'ok' in body &&
  (body.ok === true || (body.ok === false && 'error' in body && typeof body.error === 'object'));

const overWeChat = async (name: string, request: Request): Promise<unknown> => {
  const { result } = await Taro.cloud.callFunction({ name, data: request, config: { env: cloudEnv } });
  return result;
};

const cloudEnv = process.env.TARO_APP_CLOUD_ENV || undefined;

const headers = (): Record<string, string> => {
  const stand = local();
  if (stand) return { 'content-type': 'application/json', 'x-local-openid': stand.openid };
  const token = deskSession.token();
  return { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
};

/** A new token for this browser's session; the old one goes on serving where none came. */
const renew = async (token: string) => {
  try {
    const reply = await post('identity', { action: 'renewDeskSession', input: { token }, language: 'zh-CN' });
    return isReply(reply) && reply.ok ? (reply.data as { token: string; expiresAt: string }) : null;
  } catch {
    return null;
  }
};

const overHttp = async (name: string, request: Request): Promise<unknown> => {
  if (!local()) await deskSession.ready(renew);
  return post(name, request);
};

const post = async (name: string, request: Request): Promise<unknown> => {
  const { data } = await Taro.request<unknown>({
    url: `${process.env.TARO_APP_GATEWAY ?? ''}/${name}`,
    method: 'POST',
    header: headers(),
    data: JSON.stringify(request),
    dataType: 'json',
    timeout: patience,
  });
  return data;
};

/** One call of one function. Throws `NoAnswer` when the wire failed; a refusal is an answer. */
export const send = async (name: string, request: Request): Promise<WireReply> => {
  let body: unknown;
  try {
    body = process.env.TARO_ENV === 'h5' ? await overHttp(name, request) : await overWeChat(name, request);
  } catch (error) {
    throw new NoAnswer(reasonOf(error));
  }
  if (!isReply(body)) throw new NoAnswer('OFFLINE');
  return body;
};
