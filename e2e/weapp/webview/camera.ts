import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../../chromium';
import type { Phone } from '../phone';
import type { Rect } from '../wx/world';
import { htmlOf } from './html';
import { shellOf } from './shell';
import { stylesOf } from './wxss';

/** Pictures of the app's own files come from here. Nothing else is loaded, save what the local cloud serves. */
const origin = 'http://weapp.local';

/** Draws what a phone shows with Chromium, near enough to WeChat's webview to judge a page by its picture. */
export class Camera {
  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  static async open(folder: string) {
    return new Camera(await openChromium(), folder);
  }

  /** Writes `<name>.png`. With `full` the picture is as long as the page. */
  async shoot(phone: Phone, name: string, { full = false } = {}) {
    const page = await this.draw(phone, full);
    await page.screenshot({ path: join(this.folder, `${name}.png`), fullPage: full });
    await page.close();
  }

  /** Lets `createSelectorQuery` of this phone measure what would be drawn. */
  measureFor(phone: Phone) {
    phone.measure = async (selector) => {
      const page = await this.draw(phone, false);
      const found = await page.$$eval(`main ${selector.replaceAll('>>>', ' ')}`, (elements) =>
        elements.map((element) => element.getBoundingClientRect().toJSON() as Rect),
      );
      await page.close();
      return found;
    };
  }

  async close() {
    await this.browser.close();
  }

  private async draw(phone: Phone, full: boolean): Promise<Page> {
    const { width, height, theme } = phone.device;
    const page = await this.browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2, colorScheme: theme });
    const shell = shellOf(phone);
    const css = readFileSync(join(__dirname, 'webview.css'), 'utf8') + stylesOf(phone.dist, phone.route, width);
    const html = `<!doctype html><meta charset="utf-8"><style>${css}</style><body class="${full ? 'full' : ''}">${shell.bar}<main style="background:${shell.background}">${htmlOf(phone.page())}</main>${shell.tabs}${shell.above}`;
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.hostname === '127.0.0.1') return route.continue();
      if (url.origin !== origin) return route.abort();
      if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
      if (url.pathname === '/device') {
        const bytes = phone.device.files.get(url.searchParams.get('path') ?? '');
        return bytes ? route.fulfill({ body: Buffer.from(bytes) }) : route.abort();
      }
      const file = join(phone.dist.folder, decodeURIComponent(url.pathname));
      return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
    });
    await page.goto(origin);
    return page;
  }
}
