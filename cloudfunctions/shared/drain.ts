import type { Db } from './db';
import { logError } from './log';
import {
  continueTask,
  finishTask,
  keepProgress,
  later,
  leaseTasks,
  postponeTask,
  type Leased,
  type TaskHandler,
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
 * Works off the due tasks, ten at a time, by the rank of their kinds; answers how many came out how. One bad task does not
 * hold up the others. When a whole batch came to nothing, whoever was asked is away: the rest of its kind keeps its
 * patience for the next tick.
 * @param goesOn whether there is time for another batch
 */
export async function drain(
  db: Db,
  now: Date,
  handlers: readonly TaskHandler[],
  goesOn = within(budgetMs),
): Promise<string> {
  const known = new Map(handlers.map((handler) => [handler.task.name, handler]));
  let names = [...handlers].sort((a, b) => a.task.rank - b.task.rank).map(({ task }) => task.name);
  const counts = new Map<string, number>();
  while (names.length > 0 && goesOn()) {
    const tasks = await leaseTasks(db, now, names, batch);
    const turns = await Promise.all(tasks.map((task) => turn(db, now, known, task)));
    for (const { said } of turns) counts.set(said, (counts.get(said) ?? 0) + 1);
    if (tasks.length < batch && turns.every(({ state }) => state !== 'more')) break;
    if (turns.every(({ state }) => state === 'later'))
      names = names.filter((name) => tasks.every((task) => task.kind !== name));
  }
  return [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ') || 'nothing due';
}

async function turn(db: Db, now: Date, known: Map<string, TaskHandler>, task: Leased) {
  const handler = known.get(task.kind);
  if (!handler) throw new Error(`${task.kind} was not asked for`);
  const { state, outcome } = await attempt(db, now, handler, task);
  if (state === 'done') await finishTask(db, task.id, now, outcome);
  else if (state === 'more') await continueTask(db, task.id, outcome);
  else await postponeTask(db, task, now, outcome, handler.task.patience);
  return { state, said: `${task.kind} ${outcome}` };
}

async function attempt(db: Db, now: Date, { work }: TaskHandler, task: Leased): Promise<TaskOutcome> {
  try {
    return await work(db, now, task.payload, (transaction, payload) => keepProgress(transaction, task.id, payload));
  } catch (error) {
    logError(`task.${task.kind}`, task.id, error);
    return later('failed');
  }
}
