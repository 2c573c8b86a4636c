import { join, resolve } from 'node:path';
import { openChromium } from '../chromium';
import { reachCloud } from '../reach-cloud';
import { visitEveryPage } from './every-page';
import type { Look } from './person';

/** The looks in which a page is to be seen by whoever changes it. */
const looks: Record<string, Look> = {
  phone: {},
  small: { size: { width: 320, height: 568 } },
  desk: { size: { width: 1366, height: 860 } },
  dark: { settings: { theme: 'dark' } },
  large: { settings: { textSize: 'large' } },
  en: { settings: { language: 'en' } },
};

/**
 * `npm run pictures [-- --look phone,dark] [-- <part of an address> …]`: a picture of every page in every look, in
 * e2e/.shots/<look>/, for people to open.
 */
async function main() {
  const words = process.argv.slice(2);
  const at = words.indexOf('--look');
  const chosen = at < 0 ? Object.keys(looks) : (words[at + 1] ?? '').split(',');
  const only = words.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));
  const browser = await openChromium();
  const { cloud, leave } = await reachCloud({ browserBuild: true });
  try {
    for (const name of chosen) {
      const pictures = resolve(join(__dirname, '../.shots', name));
      for (const { name: page, faults } of await visitEveryPage(browser, cloud, { ...looks[name], pictures, only }))
        for (const fault of faults) console.log(`${name} ${page}: ${fault}`);
    }
  } finally {
    await browser.close();
    await leave();
  }
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
