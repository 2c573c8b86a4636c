import { randomUUID } from 'node:crypto';
import { main as meetings } from '../cloudfunctions/meetings/index';
import { CallLines } from './call-lines';
import { main as naive } from './registration-naive';

export interface Crowd {
  seconds: number;
  /** `confirmed`, `waiting` or the code of a refusal → how many were answered so. */
  outcomes: Record<string, number>;
  /** Of one who registers alone: an instance of the cloud has one call at a time, and counts so. */
  roundTrips: number;
  p99: number;
}

/**
 * A process of its own, so that its pool is as wide as the crowd: many people register through the door at once.
 * Arguments: `ours` or `naive`, meeting, meeting to warm up with, people, how many at once.
 */
async function run([road, meetingId = '', warmUp = '', people = '', atOnce = '']: string[]): Promise<Crowd> {
  const lines = new CallLines();
  const door = road === 'naive' ? naive : meetings;
  const register = async (meeting: string, i: number): Promise<string> => {
    const context = { environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: `crowd-${i}` }) };
    const input = { meetingId: meeting, name: `来宾${i}` };
    const reply = (await door({ action: 'register', input, requestId: randomUUID() }, context)) as {
      ok: boolean;
      data?: { state: string };
      error?: { code: string };
    };
    return reply.data?.state ?? reply.error?.code ?? 'none';
  };
  const crowd = async (meeting: string, count: number) => {
    const outcomes: Record<string, number> = {};
    let next = 0;
    const one = async () => {
      for (let i = next++; i < count; i = next++) {
        const outcome = await register(meeting, i);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: Number(atOnce) }, one));
    return outcomes;
  };
  await crowd(warmUp, 2 * Number(atOnce));
  const before = lines.seen.length;
  const began = performance.now();
  const outcomes = await crowd(meetingId, Number(people));
  const seconds = (performance.now() - began) / 1000;
  const seen = lines.seen.slice(before);
  await register(warmUp, Number(people));
  const { roundTrips } = lines.last();
  lines.stop();
  const times = seen.map(({ ms }) => ms).sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  return { seconds, outcomes, roundTrips, p99 };
}

run(process.argv.slice(2)).then(
  (crowd) => {
    process.stdout.write(`${JSON.stringify(crowd)}\n`);
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
