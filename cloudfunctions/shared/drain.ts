import type { Db } from './db';
import { logError } from './log';
import {
  continueTask,
  finishTask,
  keepProgress,
  later,
  leaseTasks,
  postponeTask,
  type Keep,
  type Leased,
  type TaskHandlers,
  type TaskKind,
  type TaskOutcome,
} from './queue';

// The function has 60 seconds and the next tick comes in twenty: a few tasks at a time, each a call to WeChat (eight
// seconds at most) or some pages of notices, and no new batch once a third of the time is gone.
const batch = 10;
const budgetMs = 20_000;

const within = (ms: number): (() => boolean) => {
  const started = performance.now();
  return () => performance.now() - started < ms;
};

/**
 * Works off the due tasks, ten at a time; answers how many came out how. One bad task does not hold up the others. When a
 * whole batch came to nothing, whoever was asked is away: the rest of its kind keeps its patience for the next tick.
 * @param goesOn whether there is time for another batch
 */
export async function drain(db: Db, now: Date, handlers: TaskHandlers, goesOn = within(budgetMs)): Promise<string> {
  let kinds = Object.keys(handlers) as TaskKind[];
  const counts = new Map<string, number>();
  while (kinds.length > 0 && goesOn()) {
    const tasks = await leaseTasks(db, now, kinds, batch);
    const turns = await Promise.all(tasks.map((task) => work(db, now, handlers, task)));
    for (const { said } of turns) counts.set(said, (counts.get(said) ?? 0) + 1);
    if (tasks.length < batch && turns.every(({ state }) => state !== 'more')) break;
    if (turns.every(({ state }) => state === 'later'))
      kinds = kinds.filter((kind) => tasks.every((task) => task.kind !== kind));
  }
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ') || 'nothing due';
}

async function work(db: Db, now: Date, handlers: TaskHandlers, task: Leased) {
  const { state, outcome } = await attempt(db, now, handlers, task);
  if (state === 'done') await finishTask(db, task.id, now, outcome);
  else if (state === 'more') await continueTask(db, task.id, outcome);
  else await postponeTask(db, task, now, outcome);
  return { state, said: `${task.kind} ${outcome}` };
}

async function attempt(db: Db, now: Date, handlers: TaskHandlers, task: Leased): Promise<TaskOutcome> {
  const handler = handlers[task.kind] as
    | ((db: Db, now: Date, payload: unknown, keep: Keep<unknown>) => Promise<TaskOutcome>)
    | undefined;
  const keep: Keep<unknown> = (transaction, payload) => keepProgress(transaction, task.id, payload);
  try {
    return handler ? await handler(db, now, task.payload, keep) : later('noHandler');
  } catch (error) {
    logError(`task.${task.kind}`, task.id, error);
    return later('failed');
  }
}
