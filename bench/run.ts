import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { installBeside } from '../config/install-beside';
import { backTest } from './back-test';
import { billingRun } from './billing-run';
import { checkIn } from './check-in';
import { coldStart } from './cold-start';
import { directorySearch } from './directory-search';
import { door } from './door';
import { exportMembers } from './export-members';
import { importMembers } from './import';
import { closeLargeHouse } from './large-house';
import { show, type Line } from './line';
import { numberCheck } from './number-check';
import { reconcile } from './reconcile';
import { registration } from './registration';
import { reviewQueue } from './review-queue';
import { rulesBench } from './rules';
import { scoring } from './score';
import { statement } from './statement';
import { submitRace } from './submit-race';
import { sweep } from './sweep';
import { workbench } from './workbench';

/** By the name that `--only` takes. What needs quiet comes before what fills the machine. */
const jobs: Record<string, () => Promise<Line[]>> = {
  'number-check': numberCheck,
  reconcile,
  score: scoring,
  rules: rulesBench,
  'cold-start': coldStart,
  'directory-search': directorySearch,
  door,
  workbench,
  'review-queue': reviewQueue,
  'export-members': exportMembers,
  'billing-run': billingRun,
  import: importMembers,
  statement,
  'back-test': backTest,
  sweep,
  'submit-race': submitRace,
  registration,
  'check-in': checkIn,
};

/** `npm run bench`: one line a measurement, all of it in results.json. Short of a goal is no failure; wrong is. */
async function main(): Promise<void> {
  const wanted = readWanted(process.argv.slice(2));
  installBeside(__dirname);
  const began = performance.now();
  const lines: Line[] = [];
  try {
    for (const name of wanted)
      for (const line of await (jobs[name] ?? (() => Promise.resolve([])))()) {
        lines.push(line);
        console.log(`${show(line)}\n      ${line.note}`);
        if (line.wrong) console.log(`      wrong: ${line.wrong}`);
      }
  } finally {
    await closeLargeHouse();
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(
    join(__dirname, 'results.json'),
    `${JSON.stringify({ at: new Date().toISOString(), machine, lines }, null, 2)}\n`,
  );
  const short = lines.filter(({ ok }) => !ok).length;
  console.log(
    `${lines.length} measured, ${short} short, in ${((performance.now() - began) / 1000).toFixed(0)} s → bench/results.json`,
  );
  process.exitCode = lines.some(({ wrong }) => wrong) ? 1 : 0;
}

function readWanted(words: string[]): string[] {
  const [flag, name] = words.flatMap((word) => word.split('='));
  if (flag === undefined) return Object.keys(jobs);
  if (flag === '--only' && name && jobs[name]) return [name];
  throw new Error(`npm run bench -- --only ${Object.keys(jobs).join('|')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
