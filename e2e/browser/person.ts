import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page, Request, Response } from 'playwright-core';
import { fieldOf, upwards } from '../field-of';

/** Milliseconds that a person waits for what they expect; a busy machine takes its time, and is not judged by it. */
const patience = 30_000;
const phone = { width: 390, height: 844 };

/** How the app is to be seen. */
export interface Look {
  size?: { width: number; height: number };
  /** As chosen under 我的 on this device. */
  settings?: { language?: 'zh-CN' | 'en'; theme?: 'light' | 'dark'; textSize?: 'standard' | 'large' };
}
interface Arrival extends Look {
  openid: string | null;
  pictures: string;
}

/** Chromium says it on the console as well; a request that failed is counted where it failed. */
const isOfNetwork = (text: string) => text.includes('net::ERR_INTERNET_DISCONNECTED');

interface Where {
  /** Only inside the smallest block that also holds this text. */
  within?: string | RegExp;
  nth?: number;
}

/** Somebody at a browser: finds things by what they read, as on a phone, and notices every error of the page. */
export class Person {
  readonly faults: string[] = [];
  private online = true;
  private readonly replies = new Map<string, Record<string, unknown>>();
  private readonly underWay = new Set<Request>();

  private constructor(
    readonly openid: string | null,
    private readonly url: string,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly pictures: string,
  ) {
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isOfNetwork(message.text())) this.faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => {
      this.underWay.delete(request);
      // A page that is left gives up what it was still loading.
      const { errorText = '' } = request.failure() ?? {};
      if (this.online && errorText !== 'net::ERR_ABORTED')
        this.faults.push(`request failed: ${request.url()} ${errorText}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()} for ${response.url()}`);
      else void this.keep(response);
    });
  }

  static async arrive(browser: Browser, url: string, { openid, size = phone, settings, pictures }: Arrival) {
    const context = await browser.newContext({
      viewport: size,
      // Twice as many dots are drawn for pictures alone.
      deviceScaleFactor: pictures ? 2 : 1,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    if (settings) {
      // Taro keeps what it stores in a browser under `data`.
      const kept = JSON.stringify({ data: settings });
      // The empty page between two openings has no storage.
      await context.addInitScript(
        `location.protocol === 'about:' || localStorage.setItem('huiguan.settings', ${JSON.stringify(kept)})`,
      );
    }
    if (pictures) mkdirSync(pictures, { recursive: true });
    return new Person(openid, url, context, await context.newPage(), pictures);
  }

  /** Opens a page of the app; the address carries the persona, as the phone frame's switch does. */
  async open(path: string) {
    const as = this.openid ? `?as=${this.openid}` : '';
    // An address that differs only behind the # would not load anew.
    this.underWay.clear();
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}/h5/${as}#/${path}`);
    await this.settle();
  }

  /** Opens an address that somebody gave, such as the one inside a code. */
  async openLink(address: string) {
    this.underWay.clear();
    await this.page.goto(address);
    await this.settle();
  }

  async reload() {
    this.underWay.clear();
    await this.page.reload();
    await this.settle();
  }

  async tap(name: string | RegExp, where: Where = {}) {
    const found = await this.visible(this.named(name, where.within), String(name));
    await (where.nth === undefined ? found.last() : found.nth(where.nth)).click();
    await this.settle();
  }

  async type(label: string, text: string) {
    const field = this.page.locator(`[aria-label="${label}"]`).locator('visible=true').last();
    const inner = field.locator('input, textarea');
    await field.waitFor();
    await ((await inner.count()) > 0 ? inner.first() : field).fill(text);
  }

  /** Picks files for whatever opens the file dialog. */
  async upload(name: string, where: Where, ...files: { name: string; mimeType: string; buffer: Buffer }[]) {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tap(name, where);
    await (await chooser).setFiles(files);
    await this.settle();
  }

  /** Chooses in the app's own list that opens from below: first the field, then one line on each level. */
  async pick(name: string, ...path: string[]) {
    await this.tap(fieldOf(name));
    // The list opens where the present choice is.
    while (await this.sees(upwards)) await this.tap(upwards);
    for (const line of path) await this.tap(line);
  }

  /** What a function answered last to this action, such as the text of a QR that only a camera could read. */
  async reply(action: string): Promise<Record<string, unknown>> {
    const answered = () => Promise.resolve(this.replies.has(action));
    await this.until(answered, `${action} has not answered`);
    return this.replies.get(action) ?? {};
  }

  async sees(name: string | RegExp): Promise<boolean> {
    return (await this.named(name).locator('visible=true').count()) > 0;
  }

  async waitFor(name: string | RegExp) {
    await this.visible(this.named(name), String(name));
  }

  /** What an action takes away goes a moment after it. */
  async waitUntilGone(name: string | RegExp, wrong: string) {
    const shown = this.named(name).locator('visible=true').first();
    await shown.waitFor({ state: 'hidden' }).catch(() => {
      throw new Error(wrong);
    });
  }

  /** Waits for what no words on the page say. */
  async until(holds: () => Promise<boolean>, wrong: string | (() => string)) {
    for (let waited = 0; waited < patience; waited += 50) {
      if (await holds()) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(typeof wrong === 'string' ? wrong : wrong());
  }

  /** All that is read on the page that is shown. */
  async text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** The network goes or comes back; what fails for want of it is no fault of the page. */
  async setOnline(online: boolean) {
    if (!online) this.online = false;
    await this.context.setOffline(!online);
    // What was under way is told to have failed a moment later.
    await this.page.waitForTimeout(200);
    this.online = online;
  }

  /** `css`: a pixel of the page is one of the picture, for what is large enough already. */
  async shoot(name: string, scale: 'css' | 'device' = 'device') {
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`), animations: 'disabled', scale });
  }

  async leave() {
    await this.context.close();
  }

  private async keep(response: Response) {
    const asked = response.request().postData();
    if (!asked?.startsWith('{')) return;
    const { action } = JSON.parse(asked) as { action?: string };
    // A page that was left meanwhile takes the body with it.
    const reply = (await response.json().catch(() => ({}))) as { data?: Record<string, unknown> };
    if (action && reply.data) this.replies.set(action, reply.data);
  }

  /**
   * Until nothing is under way for a while and the page has drawn what came: Taro slides pages in, and a tap before that
   * lands on the page below. Playwright's own `networkidle` does not always come in the Chromium without windows.
   */
  async settle() {
    let quiet = 0;
    await this.until(
      async () => {
        quiet = this.underWay.size > 0 ? 0 : quiet + 50;
        if (quiet < 500) return false;
        // Answers once whatever came before is worked off.
        await this.page.evaluate(() => new Promise((free) => setTimeout(free))).catch(() => (quiet = 0));
        return quiet > 0 && this.underWay.size === 0;
      },
      () => {
        const waits = [...this.underWay].map((each) => `${each.url()} ${each.postData()?.slice(0, 80) ?? ''}`);
        return `the page does not come to rest; it waits for: ${waits.join(', ') || 'its own drawing'}`;
      },
    );
  }

  private named(name: string | RegExp, within?: string | RegExp): Locator {
    const exact = typeof name === 'string';
    // What a label adds to the words shown stands beside the name.
    const inside = (scope: Page | Locator) =>
      scope
        .getByText(name, { exact })
        .or(scope.getByLabel(name, { exact }))
        .or(scope.getByAltText(name, { exact }))
        .or(scope.getByRole('button', { description: name, exact }));
    if (within === undefined) return inside(this.page);
    const block = this.page.locator('body *', { hasText: within }).filter({ has: inside(this.page) });
    return inside(block.last());
  }

  private async visible(locator: Locator, name: string): Promise<Locator> {
    const shown = locator.locator('visible=true');
    try {
      await shown.first().waitFor();
    } catch {
      throw new Error(
        `"${name}" is not on the page. There is: ${(await this.text()).replace(/\s+/g, ' ').slice(0, 800)}`,
      );
    }
    return shown;
  }
}
