import type { Dist } from '../dist';
import { call, type Instance } from './instance';

export type Query = Record<string, string>;

/** WeChat keeps at most this many pages. */
const limit = 10;

/** The open pages of a mini-program, with WeChat's rules for tabs and their order of lifecycles. */
export class PageStack {
  readonly open: Instance[] = [];
  /** Tab pages stay alive while another tab is shown. */
  private readonly tabs = new Map<string, Instance>();

  constructor(
    private readonly dist: Dist,
    private readonly create: (route: string, query: Query) => Instance,
    private readonly guard: (work: () => unknown) => void,
    private readonly whenRendered: (work: () => void) => void,
  ) {}

  get top(): Instance {
    const page = this.open.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  isTab(route: string) {
    return this.dist.tabs.some(({ pagePath }) => pagePath === route);
  }

  navigateTo(route: string, query: Query) {
    if (this.isTab(route)) throw new Error('can not navigateTo a tabbar page');
    if (this.open.length >= limit) throw new Error(`webview count limit exceed: ${limit} pages are open`);
    this.begin(route, query);
  }

  redirectTo(route: string, query: Query) {
    if (this.isTab(route)) throw new Error('can not redirectTo a tabbar page');
    this.mustExist(route);
    this.leave(1);
    this.begin(route, query);
  }

  reLaunch(route: string, query: Query) {
    this.mustExist(route);
    this.leave(this.open.length);
    for (const page of this.tabs.values()) this.lifecycle(page, 'onUnload');
    this.tabs.clear();
    this.begin(route, query);
  }

  switchTab(route: string) {
    if (!this.isTab(route)) throw new Error('can not switch to a page that is no tab');
    if (this.open.length === 1 && this.top.route === route) return;
    const [bottom] = this.open;
    this.leave(this.open.length - 1);
    if (bottom && this.isTab(bottom.route)) {
      this.lifecycle(bottom, 'onHide');
      this.open.length = 0;
    } else this.leave(1);
    const kept = this.tabs.get(route);
    if (!kept) return this.begin(route, {});
    this.open.push(kept);
    this.lifecycle(kept, 'onShow');
  }

  navigateBack(count: number) {
    if (this.open.length === 1) throw new Error('cannot navigate back at first page');
    this.leave(Math.min(count, this.open.length - 1));
    this.lifecycle(this.top, 'onShow');
  }

  /** Opens a page on top, as a link or a scanned code also does. */
  begin(route: string, query: Query) {
    this.mustExist(route);
    const below = this.open.at(-1);
    if (below) this.lifecycle(below, 'onHide');
    const page = this.create(route, query);
    this.open.push(page);
    if (this.isTab(route)) this.tabs.set(route, page);
    this.lifecycle(page, 'onLoad', query);
    this.lifecycle(page, 'onShow');
    this.whenRendered(() => this.lifecycle(page, 'onReady'));
  }

  lifecycle(page: Instance, name: string, ...given: unknown[]) {
    this.guard(() => call(page, page[name], ...given));
  }

  private leave(count: number) {
    for (let left = count; left > 0; left--) {
      const page = this.open.pop();
      if (!page) return;
      this.tabs.delete(page.route);
      this.lifecycle(page, 'onUnload');
    }
  }

  private mustExist(route: string) {
    if (!this.dist.pages.includes(route)) throw new Error(`page "${route}" is not found`);
  }
}
