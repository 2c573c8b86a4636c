import { resolve } from 'node:path';
import { reachCloud } from '../reach-cloud';
import { Dist } from './dist';
import { personaOf, queryOf } from './personas';
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
    for (const page of chosen.length ? chosen : dist.pages.map((route) => route + queryOf(route))) {
      for (const { name, ...look } of looks) {
        const [route = ''] = page.split('?');
        const device = Object.assign(new Device(options.get('--as') ?? personaOf(route)), look);
        const phone = new Phone(dist, templates, cloud, device);
        camera.measureFor(phone);
        await phone.open(page);
        await camera.shoot(phone, `${route.replace(/\/index$/, '').replaceAll('/', '-')}-${name}`, {
          full: process.argv.includes('--full'),
        });
        for (const fault of phone.faults()) console.error(`${page} ${name}: ${fault}`);
        phone.close();
      }
      console.log(page);
    }
  } finally {
    await camera.close();
    await leave();
  }
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
