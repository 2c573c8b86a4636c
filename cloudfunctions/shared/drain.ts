import type { Db } from './db';
import { logError } from './log';
import {
  finishTask,
  later,
  leaseTasks,
  postponeTask,
  type Leased,
  type TaskHandlers,
  type TaskKind,
  type TaskOutcome,
} from './queue';

// A tick has 60 seconds and the next one comes in twenty: a few tasks at a time, each a call to WeChat at most.
const batch = 10;
const batches = 5;

/** Works off the due tasks, ten at a time; answers how many came out how. One bad task does not hold up the others. */
export async function drain(db: Db, now: Date, handlers: TaskHandlers): Promise<string> {
  const kinds = Object.keys(handlers) as TaskKind[];
  const counts = new Map<string, number>();
  for (let round = 0; round < batches; round++) {
    const tasks = await leaseTasks(db, now, kinds, batch);
    const outcomes = await Promise.all(tasks.map((task) => work(db, now, handlers, task)));
    for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (tasks.length < batch) break;
  }
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ') || 'nothing due';
}

async function work(db: Db, now: Date, handlers: TaskHandlers, task: Leased): Promise<string> {
  const { state, outcome } = await attempt(db, now, handlers, task);
  if (state === 'done') await finishTask(db, task.id, now, outcome);
  else await postponeTask(db, task, now, outcome);
  return `${task.kind} ${outcome}`;
}

async function attempt(db: Db, now: Date, handlers: TaskHandlers, task: Leased): Promise<TaskOutcome> {
  const handler = handlers[task.kind] as ((db: Db, now: Date, payload: unknown) => Promise<TaskOutcome>) | undefined;
  try {
    return handler ? await handler(db, now, task.payload) : later('noHandler');
  } catch (error) {
    logError(`task.${task.kind}`, task.id, error);
    return later('failed');
  }
}
