import { openChromium } from '../chromium';
import { reachCloud } from '../reach-cloud';
import { openingsOf } from '../weapp/personas';
import { Person } from './person';
import { tabs } from '../../src/tabs';

async function main() {
  process.env.TARO_ENV = 'h5';
  const { modulePages } = await import('../../src/routes');
  const routes = [
    ...tabs.map((tab) => `pages/${tab}/index`),
    ...Object.entries(modulePages as Record<string, readonly string[]>).flatMap(([m, names]) =>
      names.map((p) => `modules/${m}/pages/${p}/index`),
    ),
  ];
  const browser = await openChromium();
  const { cloud, leave } = await reachCloud({ browserBuild: true });
  const seen = new Map<string, Set<string>>();
  try {
    for (const route of routes)
      for (const { openid, path } of await openingsOf(route, cloud)) {
        const person = await Person.arrive(browser, cloud.url, {
          openid,
          pictures: '',
          settings: { language: 'en' },
        } as never);
        try {
          await person.open(path);
          const page = (person as unknown as { page: import('playwright-core').Page }).page;
          const found = await page.evaluate(() => {
            const out: string[] = [];
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
            for (let n = walk.nextNode(); n; n = walk.nextNode()) {
              const words =
                n.nodeType === 3
                  ? [n.textContent ?? '']
                  : [(n as Element).getAttribute('aria-label') ?? '', (n as Element).getAttribute('placeholder') ?? ''];
              for (const w of words) if (/[\u3400-\u9fff]/.test(w)) out.push(w.trim().slice(0, 80));
            }
            return [...new Set(out)];
          });
          for (const f of found) {
            if (!seen.has(f)) seen.set(f, new Set());
            seen.get(f)?.add(`${route.replace(/^modules\/|pages\/|\/index$/g, '')}`);
          }
        } catch (error) {
          console.log('ERR', route, String(error).slice(0, 100));
        }
        await person.leave();
      }
  } finally {
    for (const [words, where] of [...seen].sort((a, b) => [...a[1]].join().localeCompare([...b[1]].join())))
      console.log([...where].slice(0, 3).join(','), '|', words);
    await browser.close();
    await leave();
  }
}
void main();
