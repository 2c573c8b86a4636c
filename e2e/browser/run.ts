import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openChromium } from '../chromium';
import { describeError } from '../plain-text';
import { reachCloud } from '../reach-cloud';
import { Tally } from '../weapp/tally';
import { Company, findJourneys } from './journey';

const root = resolve(__dirname, '../..');
const pictures = join(root, 'e2e/.shots');

/**
 * `npm run e2e [-- --update-screens] [-- <journey>]`: journeys in Chromium on the browser build. Pictures go to
 * e2e/.shots; with --update-screens those named `screen-…` go to docs/screens as well.
 */
async function main() {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const browser = await openChromium();
  const { cloud, leave } = await reachCloud({ browserBuild: true });
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
  } finally {
    await browser.close();
    await leave();
  }
  if (process.argv.includes('--update-screens')) keepScreens();
  process.exitCode = tally.close();
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
