import { jobs, tasks } from '../cloudfunctions/compliance/job';
import { metered } from '../cloudfunctions/shared/client';
import { db } from '../cloudfunctions/shared/db';
import { drain } from '../cloudfunctions/shared/drain';

export interface Night {
  seconds: number;
  statements: number;
  /** Megabytes, of the whole process from its start. */
  peak: number;
  /** The same before the night began. */
  before: number;
}
const peak = () => process.resourceUsage().maxRSS / 1024;

/** The night as the timer begins it and the queue goes on with it, in a process of its own: its memory is that of a function. */
async function night(now: Date): Promise<Night> {
  const before = peak();
  const meter = { roundTrips: 0 };
  const began = performance.now();
  const judge = tasks.filter(({ task }) => task.name === 'judgeNight');
  await metered(meter, async () => {
    await jobs.complianceNight(db, now);
    // Twenty seconds each, as a tick has.
    while (!/judged|nothing due/.test(await drain(db, now, judge)));
  });
  const seconds = (performance.now() - began) / 1000;
  await db.destroy();
  return { seconds, statements: meter.roundTrips, peak: peak(), before };
}

night(new Date(process.argv[2] ?? Date.now()))
  .then((told) => process.stdout.write(JSON.stringify(told)))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
