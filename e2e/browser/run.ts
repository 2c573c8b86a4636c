import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openChromium } from '../chromium';
import { describeError } from '../plain-text';
import type { Cloud } from '../cloud';
import { reachCloud } from '../reach-cloud';
import { Dist } from '../weapp/dist';
import { findRoads, walkRoads } from '../weapp/road';
import { Tally } from '../weapp/tally';
import { compilerTrouble, Templates } from '../weapp/view/compile-wxml';
import { Camera } from '../weapp/webview/camera';
import { visitEveryPage } from './every-page';
import { Company, findJourneys } from './journey';

const root = resolve(__dirname, '../..');
const pictures = join(root, 'e2e/.shots');
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1366, height: 860 } };

/**
 * `npm run e2e [-- --update-screens] [-- <journey>]`: journeys in Chromium on the browser build, then every page (also
 * alone, as `every-page`; words after it are parts of the addresses), where axe-core must find nothing that shuts
 * somebody out. Pictures go to
 * e2e/.shots; with --update-screens the roads of the weapp that have pictures are walked too, and all those named
 * `screen-…` go to docs/screens as well.
 */
async function main() {
  const renews = process.argv.includes('--update-screens');
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const only = wanted.includes('every-page') ? wanted.splice(wanted.indexOf('every-page') + 1) : [];
  // First what may fail: a browser that is open keeps the process.
  const { cloud, leave } = await reachCloud({ browserBuild: true });
  const browser = await openChromium();
  const tally = new Tally();
  rmSync(pictures, { recursive: true, force: true });
  try {
    for (const journey of (await findJourneys()).filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const company = new Company(browser, cloud, pictures);
      const faults: string[] = [];
      try {
        await journey.travel(company);
      } catch (error) {
        faults.push(`at "${company.lastStep}": ${describeError(error)}`);
        await company.photograph(`broken-${journey.name}`);
      }
      tally.record(`journey ${journey.name}`, [...faults, ...company.faults()], `${company.stepCount} steps`);
      await company.close();
    }
    if (wanted.length === 0 || wanted.includes('every-page'))
      for (const [look, size] of Object.entries(sizes))
        for (const { name, faults } of await visitEveryPage(browser, cloud, { size, audited: true, only }))
          tally.record(`page ${name} on a ${look}`, faults);
    if (renews) await walkPictured(tally, cloud);
  } finally {
    await browser.close();
    await leave();
  }
  if (renews && tally.failed === 0) keepScreens();
  process.exitCode = tally.close();
}

/** Pictures that only WeChat's own frame can show: the camera at a gate, a vote on a phone. */
async function walkPictured(tally: Tally, cloud: Cloud) {
  const trouble = compilerTrouble();
  if (trouble) return tally.skip('pictures of the weapp', trouble);
  execFileSync('npm', ['run', '--silent', 'build:weapp'], { cwd: root, stdio: 'ignore' });
  const dist = new Dist(join(root, 'dist/weapp'));
  const camera = await Camera.open(pictures);
  const roads = (await findRoads()).filter(({ screens }) => screens);
  try {
    await walkRoads(tally, dist, new Templates(dist), cloud, camera, roads);
  } finally {
    await camera.close();
  }
}

function keepScreens() {
  const kept = join(root, 'docs/screens');
  mkdirSync(kept, { recursive: true });
  cpSync(pictures, kept, {
    recursive: true,
    filter: (path) => path === pictures || /[\\/]screen-[^\\/]+\.png$/.test(path),
  });
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
