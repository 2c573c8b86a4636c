import type { CallLog } from './call-log';
import type { Clock } from './clock';
import type { FileStore } from './file-store';
import type { FunctionHost } from './function-host';
import type { Jobs } from './jobs';
import type { Timers } from './timers';
import type { SentMessage, WeChatDesk } from './wechat/desk';
import type { WeChatPay } from './wechat/pay';
import { templates } from './wechat/templates';

/** What the console shows and sets. */
export interface DeskOptions {
  clock: Clock;
  calls: CallLog;
  host: FunctionHost;
  timers: Timers;
  jobs: Jobs;
  store: FileStore;
  wechat: WeChatDesk;
  pay: WeChatPay;
  /** Names of the APIs that can be switched off. */
  apis: string[];
  functionNames: string[];
  openapi: () => Promise<object>;
}

/** Whether the house can serve: its database answers and every function is built. */
export async function healthOf({ host, jobs, clock, functionNames }: DeskOptions) {
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

/** Everything the console draws; calls only after the `seq` it has seen. */
export async function stateOf(options: DeskOptions, after: number) {
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
