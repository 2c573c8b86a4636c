import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { functionBudget, loadBudget, packageBudget, preloadBudget, visitorBudget } from '../e2e/weapp/budgets';
import { Dist } from '../e2e/weapp/dist';

// `npm run size`: what a phone downloads and what a function loads, against the budgets of design §9. Bytes past a
// budget fail; a load time past its budget is only said, since it measures the machine as much as the code.

const root = resolve(__dirname, '..');
const runs = 5;
let over = 0;

function report(what: string, bytes: number, budget: number, note = '') {
  const fits = bytes <= budget;
  if (!fits) over++;
  const share = `${Math.round((bytes / budget) * 100)} %`.padStart(5);
  console.log(`${what.padEnd(34)} ${String(bytes).padStart(9)} B of ${budget} ${share} ${fits ? 'ok' : 'OVER'}${note}`);
}

/** Milliseconds that `require` takes in a process of its own, the start of Node not counted; fastest and median. */
function loadTime(file: string) {
  const script = `const began = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - began); process.exit(0);`;
  // What a function refuses to start without; no value is used as it loads.
  const env = { ...process.env, HUIGUAN_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const times = Array.from({ length: runs }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${file} does not load: ${stderr.trim().split('\n').slice(0, 5).join(' ')}`);
    return Number(stdout.trim().split('\n').at(-1));
  }).sort((a, b) => a - b);
  return { fastest: times[0] ?? 0, median: times[Math.floor(runs / 2)] ?? 0 };
}

function sizeOfWeapp() {
  const dist = new Dist(join(root, 'dist/weapp'));
  for (const [name, bytes] of dist.packageBytes()) report(`weapp ${name}`, bytes, packageBudget);
  // Who opens the first tab may be anybody: a visitor pays for what it fetches.
  const preloads = dist.preloadBytes();
  const first = dist.app.pages[0] ?? '';
  for (const [page, bytes] of preloads)
    report(
      `preloaded by ${page.replace(/^modules\/|\/index$|pages\//g, '')}`,
      bytes,
      page === first ? visitorBudget : preloadBudget,
    );
}

function sizeOfFunctions() {
  const folder = join(root, 'dist/functions');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (names.length === 0) throw new Error('dist/functions is empty. Run npm run build:functions first.');
  for (const name of names) {
    const file = join(folder, name, 'index.js');
    if (!existsSync(file)) continue;
    const { fastest, median } = loadTime(file);
    const verdict = fastest <= loadBudget ? 'ok' : 'over';
    const time = `${fastest.toFixed(0)} ms at best, ${median.toFixed(0)} ms usually, of ${loadBudget}: ${verdict}`;
    // The budget is of what loads at start; what is loaded when used is said, not judged.
    const apart = readdirSync(join(folder, name)).filter((each) => each.endsWith('.js') && each !== 'index.js');
    const beside = apart.map((each) => `, ${each} ${statSync(join(folder, name, each)).size} B when used`).join('');
    report(`function ${name}`, statSync(file).size, functionBudget, `   loads in ${time}${beside}`);
  }
}

/** A build that is missing is said and counts as a failure; the other one is measured all the same. */
function attempt(measure: () => void) {
  try {
    measure();
  } catch (error) {
    over++;
    console.error((error as Error).message);
  }
}

attempt(sizeOfWeapp);
attempt(sizeOfFunctions);
console.log(over === 0 ? 'every size is within its budget' : `${over} past the budget or not measured`);
process.exitCode = over === 0 ? 0 : 1;
