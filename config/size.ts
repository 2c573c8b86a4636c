import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { firstView } from '../e2e/browser/first-view';
import {
  coldStartBudget,
  firstViewBudget,
  functionBudget,
  jobsBudget,
  mainBudget,
  packageBudget,
  preloadBudget,
  visitorBudget,
} from '../e2e/weapp/budgets';
import { Dist, mainPackage } from '../e2e/weapp/dist';
import { startThrowawayCloud } from '../localcloud/throwaway-cloud';
import { coldStarts } from './cold-start';
import { packagesOfRoles } from './collect/pages';

// `npm run size`: what a phone downloads, what a function loads and what a browser transfers first, against the budgets
// of design §9. Bytes past a budget fail; a cold start past its ratio is only said.

const root = resolve(__dirname, '..');
/** Those that a clock calls hold a part of every module; one carries every rule with its examples. */
const wide = ['jobs', 'nightly', 'compliance'];
let over = 0;

function report(what: string, bytes: number, budget: number, note = '') {
  const fits = bytes <= budget;
  if (!fits) over++;
  const share = `${Math.round((bytes / budget) * 100)} %`.padStart(5);
  console.log(`${what.padEnd(34)} ${String(bytes).padStart(9)} B of ${budget} ${share} ${fits ? 'ok' : 'OVER'}${note}`);
}

function sizeOfWeapp() {
  const dist = new Dist(join(root, 'dist/weapp'));
  for (const [name, bytes] of dist.packageBytes())
    report(`weapp ${name}`, bytes, name === mainPackage ? mainBudget : packageBudget);
  // Who opens the first tab may be anybody: a visitor pays for what it fetches, others for what their role adds.
  const first = dist.app.pages[0] ?? '';
  for (const [page, bytes] of dist.preloadBytes())
    report(`preloaded by ${short(page)}`, bytes, page === first ? visitorBudget : preloadBudget);
  for (const [role, packages] of Object.entries(packagesOfRoles()))
    report(`preloaded by ${short(first)}, ${role}`, dist.preloadBytes(packages).get(first) ?? 0, preloadBudget);
}

const short = (page: string) => page.replace(/^modules\/|\/index$|pages\//g, '');

async function sizeOfFunctions() {
  const folder = join(root, 'dist/functions');
  const names = (existsSync(folder) ? readdirSync(folder).sort() : []).filter((name) =>
    existsSync(join(folder, name, 'index.js')),
  );
  if (names.length === 0) throw new Error('dist/functions is empty. Run npm run build:functions first.');
  for (const { name, ms, ratio } of await coldStarts(
    names.map((name) => ({ name, file: join(folder, name, 'index.js') })),
  )) {
    const verdict = ratio <= coldStartBudget ? 'ok' : 'over';
    const time = `${ratio.toFixed(2)} × its libraries (${ms.toFixed(0)} ms here) of ${coldStartBudget}: ${verdict}`;
    // The budget is of what loads at start; what is loaded when used is said, not judged.
    const apart = readdirSync(join(folder, name)).filter((each) => each.endsWith('.js') && each !== 'index.js');
    const beside = apart.map((each) => `, ${each} ${statSync(join(folder, name, each)).size} B when used`).join('');
    const { size } = statSync(join(folder, name, 'index.js'));
    report(`function ${name}`, size, wide.includes(name) ? jobsBudget : functionBudget, `   loads in ${time}${beside}`);
  }
}

async function sizeOfFirstView() {
  if (!existsSync(join(root, 'dist/h5/index.html'))) throw new Error('dist/h5 is empty. Run npm run build:h5 first.');
  const cloud = await startThrowawayCloud({ companies: 20, instances: 1 });
  try {
    const { bytes, requests, heaviest } = await firstView(`${cloud.url}/h5/`);
    const most = heaviest.slice(0, 3).map(({ path, bytes: each }) => `${path} ${each} B`);
    report('first view in a browser', bytes, firstViewBudget, `   ${requests} requests, ${most.join(', ')}`);
  } finally {
    await cloud.stop();
  }
}

/** A build that is missing is said and counts as a failure; the others are measured all the same. */
async function attempt(measure: () => void | Promise<void>) {
  try {
    await measure();
  } catch (error) {
    over++;
    console.error((error as Error).message);
  }
}

async function main() {
  await attempt(sizeOfWeapp);
  await attempt(sizeOfFunctions);
  await attempt(sizeOfFirstView);
  console.log(over === 0 ? 'every size is within its budget' : `${over} past the budget or not measured`);
  process.exitCode = over === 0 ? 0 : 1;
}
void main();
