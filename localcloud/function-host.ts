import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CallLog } from './call-log';
import { limits, type CloudFunction } from './cloud-config';
import type { Clock } from './clock';
import type { Outcome } from './function-instance';
import { FunctionPool } from './function-pool';
import { functionContext, type Caller } from './invocation';

/** A reply in the wire form that the platform gives when the function itself gives none. */
export interface PlatformError {
  ok: false;
  error: { code: 'FUNCTION_TIMEOUT' | 'FUNCTION_CRASHED' | 'RESPONSE_TOO_LARGE'; message: string; requestId: string };
}
export type HostReply = { status: 200; json: string } | { status: 502 | 504; error: PlatformError };

export interface HostOptions {
  functions: CloudFunction[];
  functionsDir: string;
  env: Record<string, string>;
  node?: string;
  clock: Clock;
  calls: CallLog;
  /** Instances a function at most. */
  instances: number;
}

/** Runs the bundled functions as the cloud would: own processes, its time and memory, one call a process at a time. */
export class FunctionHost {
  private readonly pools = new Map<string, FunctionPool>();

  constructor(private readonly options: HostOptions) {
    for (const fn of options.functions) {
      const file = join(options.functionsDir, fn.name, 'index.js');
      if (!existsSync(file)) continue;
      const onLine = (line: string, error: boolean) => options.calls.take(fn.name, line, error);
      this.pools.set(
        fn.name,
        new FunctionPool({ fn, file, env: options.env, node: options.node, onLine }, options.instances),
      );
    }
  }

  has(name: string): boolean {
    return this.pools.has(name);
  }

  /** Calls a function; `requestId` is the client's when it gave one, and names the call in a platform error. */
  async call(name: string, event: unknown, caller: Caller, requestId?: string): Promise<HostReply> {
    const fn = this.options.functions.find((each) => each.name === name);
    const pool = this.pools.get(name);
    if (!fn || !pool) throw new Error(`no function ${name}`);
    const { context, env } = functionContext(fn, caller, this.options.clock.offsetMs);
    const began = performance.now();
    const outcome = await pool.call({ event, context, env });
    if (outcome.kind === 'answered' && Buffer.byteLength(outcome.json) <= limits.response)
      return { status: 200, json: outcome.json };
    const error = platformError(outcome, requestId ?? randomUUID());
    this.options.calls.add({
      function: name,
      action: actionOf(event),
      outcome: error.error.code,
      requestId: error.error.requestId,
      ms: performance.now() - began,
      detail: detailOf(outcome),
    });
    return { status: outcome.kind === 'timeout' ? 504 : 502, error };
  }

  /** Starts one instance of each; rejects with the first that does not load. */
  async warm(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.warm()));
  }

  workers(): { function: string; pid: number | undefined; busy: boolean; startedAt: number }[] {
    return [...this.pools].flatMap(([name, pool]) => pool.list().map((each) => ({ function: name, ...each })));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.stop()));
  }
}

function platformError(outcome: Outcome, requestId: string): PlatformError {
  const reply = (code: PlatformError['error']['code'], message: string): PlatformError => ({
    ok: false,
    error: { code, message, requestId },
  });
  if (outcome.kind === 'timeout')
    return reply('FUNCTION_TIMEOUT', '系统处理得太久，已经停下。请稍后再看结果，或再试一次。');
  if (outcome.kind === 'answered') return reply('RESPONSE_TOO_LARGE', '结果太大，一次给不完。请缩小范围再试。');
  return reply('FUNCTION_CRASHED', '系统中断了一下，请再试一次；已经成功的提交不会重复。');
}

const actionOf = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'action' in event ? String(event.action) : '';
const detailOf = (outcome: Outcome): string => ('detail' in outcome ? outcome.detail : outcome.kind);
