import { resolve } from 'node:path';
import { reachCloud } from '../reach-cloud';
import { checkColdPages } from './cold-pages';
import { Dist } from './dist';
import { checkMutations } from './mutate';
import { findRoads, walkRoads } from './road';
import { staticChecks } from './static/all';
import { Tally } from './tally';
import { compilerTrouble, Templates } from './view/compile-wxml';
import { Camera } from './webview/camera';

const { argv } = process;
const option = (name: string) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);

/**
 * `npm run check:weapp [-- --quick] [-- --road <word>] [-- --dist <folder>] [-- --shots <folder>]`. Static checks run everywhere.
 * Pages and roads need WeChat's WXML compiler, whose npm package has programs for three systems: where none of them
 * runs, what needs it is skipped with a line that says why, and the exit code speaks of the rest. Last the check
 * itself is tried on broken copies, which `--quick` leaves out.
 */
async function main() {
  const dist = new Dist(resolve(option('--dist') ?? 'dist/weapp'));
  const tally = new Tally();
  for (const check of staticChecks) tally.record(check.name, check.find(dist));

  const trouble = compilerTrouble();
  if (trouble) tally.skip('opening pages and walking roads', trouble);
  else
    await runIt(dist, tally).catch((error: Error) => tally.record('runs to its end', [error.stack ?? error.message]));
  process.exitCode = tally.close();
}

async function runIt(dist: Dist, tally: Tally) {
  const templates = new Templates(dist);
  const { cloud, leave } = await reachCloud({ browserBuild: false });
  const pictures = option('--shots');
  const road = option('--road');
  const camera = pictures ? await Camera.open(resolve(pictures)) : null;
  try {
    if (road) {
      const meant = (await findRoads()).filter(({ name }) => name.startsWith(road));
      return await walkRoads(tally, dist, templates, cloud, camera, meant);
    }
    await checkColdPages(tally, dist, templates, cloud);
    await walkRoads(tally, dist, templates, cloud, camera);
    if (!argv.includes('--quick')) await checkMutations(tally, dist, cloud);
  } finally {
    await camera?.close();
    await leave();
  }
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
