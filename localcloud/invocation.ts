import { randomUUID } from 'node:crypto';
import type { CloudFunction } from './cloud-config';

export const localEnvId = 'huiguan-local';
export const localAppId = 'wx0000000000000000';

/** Who brings the call: a mini-program with its user, a plain HTTP request, or a timer. */
export type Caller = { source: 'wechat'; openid: string } | { source: 'http' } | { source: 'timer' };

/**
 * The second argument of a function as CloudBase gives it, and the same in the environment of the process, where the
 * SDK looks. What another caller left in the environment is taken away: identities must not leak between calls.
 */
export function functionContext(fn: CloudFunction, caller: Caller, clockOffsetMs: number) {
  const wechat: Record<string, string> =
    caller.source === 'wechat'
      ? { WX_CLIENTIP: '127.0.0.1', WX_OPENID: caller.openid, WX_APPID: localAppId, WX_API_TOKEN: 'local-api-token' }
      : {};
  const tcb: Record<string, string> = {
    TCB_ENV: localEnvId,
    TCB_SOURCE: caller.source === 'wechat' ? 'wx_devtools' : caller.source,
  };
  const environment: Record<string, string> = {
    ...wechat,
    ...tcb,
    WX_CONTEXT_KEYS: Object.keys(wechat).join(','),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    TRIGGER_SRC: caller.source === 'timer' ? 'timer' : '',
    SCF_NAMESPACE: localEnvId,
  };
  const context = {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: fn.memoryMb,
    time_limit_in_ms: fn.timeoutMs,
    request_id: randomUUID(),
    environment: JSON.stringify(environment),
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    function_version: '$LATEST',
    function_name: fn.name,
    namespace: localEnvId,
    tencentcloud_region: 'ap-shanghai',
    tencentcloud_appid: '1250000000',
    tencentcloud_uin: '100000000000',
  };
  const everyCaller = { WX_CLIENTIP: null, WX_OPENID: null, WX_APPID: null, WX_API_TOKEN: null };
  return { context, env: { ...everyCaller, ...environment, HUIGUAN_CLOCK_OFFSET_MS: String(clockOffsetMs) } };
}

/** The event of a call over HTTP access. */
export function httpEvent(path: string, headers: Record<string, string>, body: string) {
  return {
    path,
    httpMethod: 'POST',
    headers,
    queryStringParameters: {},
    multiValueHeaders: {},
    body,
    isBase64Encoded: false,
  };
}
