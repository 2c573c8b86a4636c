import { resolve } from 'node:path';
import { reachCloud } from '../reach-cloud';
import { checkColdPages } from './cold-pages';
import { Dist } from './dist';
import { checkMutations } from './mutate';
import { walkRoads } from './road';
import { staticChecks } from './static/all';
import { Tally } from './tally';
import { compilerTrouble, Templates } from './view/compile-wxml';

/**
 * `npm run check:weapp [-- --mutations] [-- --dist <folder>]`. Static checks run everywhere. Pages and roads need
 * WeChat's WXML compiler, whose npm package has programs for three systems: where none of them runs, what needs it is
 * skipped with a line that says why, and the exit code speaks of the rest.
 */
async function main() {
  const { argv } = process;
  const named = argv.indexOf('--dist');
  const dist = new Dist(resolve(named > 0 ? (argv[named + 1] ?? '') : 'dist/weapp'));
  const tally = new Tally();
  for (const check of staticChecks) tally.record(check.name, check.find(dist));

  const trouble = compilerTrouble();
  if (trouble) {
    tally.skip('opening pages and walking roads', trouble);
  } else {
    const { cloud, leave } = await reachCloud({ browserBuild: false });
    try {
      const templates = new Templates(dist);
      await checkColdPages(tally, dist, templates, cloud);
      await walkRoads(tally, dist, templates, cloud);
      if (argv.includes('--mutations')) await checkMutations(tally, dist, cloud);
    } finally {
      await leave();
    }
  }
  process.exitCode = tally.close();
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
