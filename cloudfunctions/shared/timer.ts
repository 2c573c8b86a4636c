import { sql } from 'kysely';
import { refuseAtDoor } from './refusal';
import { isHttp, openidOf, type FunctionContext } from './caller';
import { afterMinutes, addDays, dayOf, readClock, startOf } from './clock';
import { metered, type Meter } from './client';
import { db, isUnreachable, type Db } from './db';
import { newId } from './ids';
import { logError } from './log';

/** One scheduled job; its answer is a few words for the console. It is safe to run again. */
export type Job = (db: Db, now: Date) => Promise<string>;
export type Schedule = Record<string, Job>;

const leaseMinutes = 5;
const retryMinutes = 10;

/**
 * The function that timers call. What is due stands in `scheduled_job`; the event says nothing that counts, for any
 * client can imitate it. A call that brings a user or came over HTTP is turned away.
 */
export function openTimer(schedule: Schedule) {
  return async function main(event: unknown, context: FunctionContext): Promise<unknown> {
    const now = readClock();
    if (openidOf(context) || isHttp(event)) return refuseAtDoor('FORBIDDEN', newId(now));
    try {
      return { ok: true, data: { ran: await runDue(schedule, now) } };
    } catch (error) {
      logError('jobs', newId(now), error);
      return refuseAtDoor(isUnreachable(error) ? 'UNAVAILABLE' : 'INTERNAL', newId(now));
    }
  };
}

async function runDue(schedule: Schedule, now: Date): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const due = await leaseJob(db, now, Object.keys(schedule), ran);
    const job = due && schedule[due.name];
    if (!job) return ran;
    ran.push(due.name);
    await runJob(due, job, now);
  }
}

interface Due {
  name: string;
  daily_minute: number | null;
}

/** The next due job for this instance alone: the lease is one conditional statement. */
async function leaseJob(db: Db, now: Date, names: string[], ran: string[]): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    WITH picked AS MATERIALIZED (
      SELECT name FROM scheduled_job
      WHERE name = ANY(${names}::text[]) AND name <> ALL(${ran}::text[])
        -- Further ahead than any job lies: the clock was set back since.
        AND (next_run_at <= ${now} OR next_run_at > ${afterMinutes(now, 25 * 60)})
        AND (leased_until IS NULL OR leased_until <= ${now} OR leased_until > ${afterMinutes(now, 2 * leaseMinutes)})
      ORDER BY next_run_at, name LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE scheduled_job j SET leased_until = ${afterMinutes(now, leaseMinutes)} FROM picked
    WHERE j.name = picked.name RETURNING j.name, j.daily_minute`.execute(db);
  return rows[0];
}

async function runJob(due: Due, job: Job, now: Date): Promise<void> {
  const started = performance.now();
  const meter: Meter = { roundTrips: 0 };
  let outcome: string;
  let next = nextRun(now, due.daily_minute);
  let failed = false;
  try {
    outcome = await metered(meter, () => job(db, now));
  } catch (error) {
    failed = true;
    outcome = 'failed';
    // A daily job that failed does not wait for tomorrow.
    if (due.daily_minute !== null) next = afterMinutes(now, retryMinutes);
    logError(`jobs.${due.name}`, newId(now), error);
  }
  await sql`UPDATE scheduled_job SET leased_until = NULL, last_run_at = ${now}, last_outcome = ${outcome}, next_run_at = ${next}
    WHERE name = ${due.name}`.execute(db);
  const ms = Math.round((performance.now() - started) * 10) / 10;
  const line = {
    level: failed ? 'error' : 'info',
    kind: 'job',
    function: 'jobs',
    action: due.name,
    ms,
    roundTrips: meter.roundTrips,
    outcome,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * @param dailyMinute minutes after midnight in Asia/Shanghai, or null for a job that is due at every tick
 * @returns the first such time after `now`
 */
export function nextRun(now: Date, dailyMinute: number | null): Date {
  if (dailyMinute === null) return now;
  const today = afterMinutes(startOf(dayOf(now)), dailyMinute);
  return today > now ? today : afterMinutes(startOf(addDays(dayOf(now), 1)), dailyMinute);
}
