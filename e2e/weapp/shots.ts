import { resolve } from 'node:path';
import type { Cloud } from '../cloud';
import { reachCloud } from '../reach-cloud';
import { Dist } from './dist';
import { openingsOf } from './personas';
import { Phone } from './phone';
import { Device } from './runtime/device';
import { Templates } from './view/compile-wxml';
import { Camera } from './webview/camera';

/** How the pages are looked at: the two sizes, both themes, and the large text of WeChat's care mode. */
const looks = [
  { name: '390-light', width: 390, height: 844, theme: 'light', fontSize: 16 },
  { name: '390-dark', width: 390, height: 844, theme: 'dark', fontSize: 16 },
  { name: '390-large', width: 390, height: 844, theme: 'light', fontSize: 23 },
  { name: '320-light', width: 320, height: 568, theme: 'light', fontSize: 16 },
  { name: '320-large', width: 320, height: 568, theme: 'light', fontSize: 23 },
] as const;

/**
 * `tsx e2e/weapp/shots.ts <folder> [page…] [--full] [--as <openid>] [--dist <folder>]`: pictures of pages opened cold,
 * in every look. A page may carry a query. `--full` makes the picture as long as the page.
 */
async function main() {
  const options = new Map<string, string>();
  const words = process.argv.slice(2).filter((word, index, all) => {
    const isOption = (one: string | undefined) => one === '--as' || one === '--dist';
    if (isOption(word)) options.set(word, all[index + 1] ?? '');
    return !word.startsWith('--') && !isOption(all[index - 1]);
  });
  const [folder, ...chosen] = words;
  if (!folder) throw new Error('Name the folder for the pictures: tsx e2e/weapp/shots.ts <folder> [page…]');
  const dist = new Dist(resolve(options.get('--dist') ?? 'dist/weapp'));
  const templates = new Templates(dist);
  const { cloud, leave } = await reachCloud({ browserBuild: false });
  const camera = await Camera.open(resolve(folder));
  try {
    for (const { openid, path } of await chosenPages(dist, cloud, chosen, options.get('--as'))) {
      const [route = ''] = path.split('?');
      const name = `${route.replace(/\/index$/, '').replaceAll('/', '-')}-${openid.replace('local-', '')}`;
      for (const { name: look, ...settings } of looks) {
        const phone = new Phone(dist, templates, cloud, Object.assign(new Device(openid), settings));
        camera.measureFor(phone);
        await phone.open(path);
        await camera.shoot(phone, `${name}-${look}`, { full: process.argv.includes('--full') });
        for (const fault of phone.faults()) console.error(`${path} ${look}: ${fault}`);
        phone.close();
      }
      console.log(name);
    }
  } finally {
    await camera.close();
    await leave();
  }
}

/** A page by its route is opened in all its ways; one with a query, or `as` somebody, just as it is said. */
async function chosenPages(dist: Dist, cloud: Cloud, chosen: string[], as: string | undefined) {
  const pages = chosen.length ? chosen : dist.pages;
  const ways = pages.map(async (page) =>
    as || page.includes('?') ? [{ openid: as ?? 'local-member', path: page }] : await openingsOf(page, cloud),
  );
  return (await Promise.all(ways)).flat();
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
