import { execFileSync } from 'node:child_process';
import type { Client } from 'pg';
import { bundle } from './bundle';
import { timed, type Line } from './line';
import { watchedHouse } from './sweep-house';
import type { Night } from './sweep-night';

/** What the night reads, and keeps. */
const tables = [
  ...['membership', 'dues_charge', 'bill', 'fee_item', 'expense', 'expense_invoice', 'meeting', 'agenda_item'],
  ...['position', 'finding'],
];
const page = 5_000;
const [mostStatements, mostMegabytes] = [300, 256];

/** A whole night over 25,000 members and all else, the first, in which all opens, and the one after it; beside reading the same tables once. */
export async function sweep(): Promise<Line[]> {
  const bare = await watchedHouse();
  const first = runNight(0);
  const opened = await count(bare);
  const next = runNight(1);
  const stood = await count(bare);
  const [readMs, rows] = await timed(() => readOnce(bare));
  const wrong =
    opened.open === 0 || opened.subjects < 200_000 || Math.abs(stood.open - opened.open) > opened.open / 50
      ? JSON.stringify({ opened, stood })
      : undefined;
  const line = (job: string, night: Night, note: string): Line => ({
    ...{ job, ours: `${night.seconds.toFixed(1)}s`, peer: `${(readMs / 1000).toFixed(1)}s` },
    ratio: readMs / 1000 / night.seconds,
    goal: `≤${mostStatements} statements, ≤${mostMegabytes} MB`,
    ok: night.statements <= mostStatements && night.peak <= mostMegabytes && !wrong,
    note: `${note}; ${night.statements} statements with BEGIN, COMMIT and the queue's own; peak ${night.peak.toFixed(0)} MB (maxRSS of a process of its own, ${night.before.toFixed(0)} MB before it began); the peer fetches the ${rows} rows of ${tables.length} tables once, in turn`,
    ...(wrong && { wrong }),
  });
  return [
    line('sweep first night', first, `${opened.subjects} subjects, ${opened.open} findings open`),
    line('sweep', next, `${stood.subjects} subjects, ${stood.open} findings stand`),
  ];
}

/** The night of a day, bundled as functions are: tsx would be most of its memory. */
function runNight(later: number): Night {
  const file = bundle('sweep-night');
  const at = new Date(Date.now() + later * 86_400_000).toISOString();
  return JSON.parse(
    execFileSync(process.execPath, [file, at], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  ) as Night;
}

async function count(bare: Client) {
  const { rows } = await bare.query<{ open: number; subjects: number; slices: number }>(
    `select (select count(*)::int from finding where state = 'open') as open, s.subjects, s.slices
     from sweep s where s.finished_at is not null order by s.day desc limit 1`,
  );
  return rows[0] ?? { open: 0, subjects: 0, slices: 0 };
}

/** Every row of the tables, with all its columns, page by page. */
async function readOnce(bare: Client): Promise<number> {
  let all = 0;
  await bare.query('begin');
  for (const table of tables) {
    await bare.query(`declare rows no scroll cursor for select * from ${table}`);
    for (;;) {
      const { rowCount } = await bare.query(`fetch ${page} from rows`);
      all += rowCount ?? 0;
      if ((rowCount ?? 0) < page) break;
    }
    await bare.query('close rows');
  }
  await bare.query('commit');
  return all;
}
