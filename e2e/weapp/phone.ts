import type { Cloud } from '../cloud';
import { fieldOf, upwards } from '../field-of';
import type { Dist } from './dist';
import { Device } from './runtime/device';
import { MiniProgram } from './runtime/mini-program';
import { Templates } from './view/compile-wxml';
import { send } from './view/events';
import { field, matches, type Name, named, one, outline, summary, type Where } from './view/find';
import { Hand } from './view/hand';
import { countElements, nameOf, textAttribute, type ViewNode, walk } from './view/node';
import { Renderer } from './view/renderer';
import { parseUrl } from './wx/navigation';
import type { World } from './wx/world';

/** A road waits at most this long for what it expects, in milliseconds. */
const patience = 15_000;

/** One person's phone with the compiled weapp on it: what they see, and what their thumb can do. */
export class Phone {
  program: MiniProgram;
  /** Measures elements where something draws them; without it every element seems to be as wide as the phone. */
  measure: World['measure'] | null = null;
  private renderer: Renderer;

  constructor(
    readonly dist: Dist,
    private readonly templates: Templates,
    private readonly cloud: Cloud,
    readonly device: Device,
  ) {
    this.program = new MiniProgram(dist, device, cloud);
    this.renderer = new Renderer(this.program, templates);
  }

  /** Opens the mini-program afresh at a page; what was stored on the phone stays. */
  async open(path?: string) {
    this.close();
    this.program = new MiniProgram(this.dist, this.device, this.cloud);
    this.renderer = new Renderer(this.program, this.templates);
    if (this.measure) this.program.world.measure = this.measure;
    const { route, query } = parseUrl('', path ?? '');
    await this.program.launch(route || undefined, query);
  }

  close() {
    this.program.close();
  }

  get route() {
    return this.program.page.route;
  }

  page(): ViewNode {
    return this.renderer.page();
  }

  /** All that is read on the screen, dialogs included. */
  get text() {
    return [...this.program.world.dialogs.texts, summary(this.page())].join(' / ');
  }

  outline() {
    return outline(this.page());
  }

  elements() {
    return countElements(this.page());
  }

  sees(name: Name): boolean {
    const { dialogs } = this.program.world;
    if (dialogs.texts.some((text) => matches(text, name))) return true;
    return named(this.page(), name).length > 0;
  }

  /** Waits until `name` is on the screen. */
  async waitFor(name: Name) {
    await this.until(() => this.sees(name), `"${name}" to appear`);
  }

  async waitForPage(route: string) {
    await this.until(() => this.route === route, `the page ${route}, not ${this.route}`);
  }

  async until(condition: () => boolean, what: string) {
    const end = Date.now() + patience;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`waited ${patience / 1000} s for ${what}. There is: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await this.program.pending.settle();
  }

  /** Taps what bears the name; a dialog above the page is answered first, as it must be. */
  async tap(name: Name, where: Where = {}) {
    const { dialogs, pending } = this.program.world;
    if (dialogs.isOpen) {
      dialogs.press(String(name));
      await pending.settle();
      return;
    }
    await this.until(() => named(this.page(), name).length > 0, `"${name}" to tap on`);
    await this.hand.tap(one(this.page(), name, where));
  }

  /** Presses for long on what bears the name. */
  async hold(name: Name, where: Where = {}) {
    await this.until(() => named(this.page(), name).length > 0, `"${name}" to press`);
    await this.hand.hold(one(this.page(), name, where));
  }

  async type(name: Name, value: string, where: Where = {}) {
    await this.hand.type(field(this.page(), name, where), value);
  }

  /** Chooses in a picker by what is read in its columns. */
  async choose(name: Name, ...wanted: string[]) {
    await this.hand.choose(field(this.page(), name), ...wanted);
  }

  /** Chooses in the app's own list that opens from below: first the field, then one line on each level. */
  async pick(name: string, ...path: string[]) {
    await this.tap(fieldOf(name));
    // The list opens where the present choice is.
    while (this.sees(upwards)) await this.tap(upwards);
    for (const line of path) await this.tap(line);
  }

  /** Turns a switch, checkbox or radio of that name. */
  async turn(name: Name, where: Where = {}) {
    await this.hand.tap(field(this.page(), name, where));
  }

  value(name: Name): string {
    return textAttribute(field(this.page(), name), 'value');
  }

  /** Fills the one editable dialog and confirms it. */
  async answer(label: string, typed: string) {
    this.program.world.dialogs.press(label, typed);
    await this.program.pending.settle();
  }

  async back() {
    this.program.guard(() => this.program.world.pages.navigateBack(1));
    await this.program.pending.settle();
  }

  async goTo(tab: string) {
    const item = this.dist.tabs.find(({ text }) => text === tab);
    if (!item) throw new Error(`there is no tab ${tab}`);
    this.program.guard(() => this.program.world.pages.switchTab(item.pagePath));
    await this.program.pending.settle();
  }

  async pullDown() {
    if (this.dist.json(`${this.route}.json`).enablePullDownRefresh !== true) {
      throw new Error(`${this.route} cannot be pulled down`);
    }
    this.program.world.pages.lifecycle(this.program.page, 'onPullDownRefresh');
    await this.program.pending.settle();
  }

  /** Scrolls to the end: of the page, and of every list on it that scrolls by itself. */
  async scrollToEnd() {
    this.program.world.pages.lifecycle(this.program.page, 'onReachBottom');
    for (const node of walk(this.page())) {
      if (node.tag === 'scroll-view') await send(this.program, node, 'scrolltolower', { direction: 'bottom' });
    }
    await this.program.pending.settle();
  }

  /** The network goes or comes back. */
  async setOnline(online: boolean) {
    this.device.online = online;
    const news = { isConnected: online, networkType: online ? 'wifi' : 'none' };
    this.program.world.listeners.tell(this.program.world, 'NetworkStatusChange', news);
    await this.program.pending.settle();
  }

  async setTheme(theme: Device['theme']) {
    this.device.theme = theme;
    this.program.world.listeners.tell(this.program.world, 'ThemeChange', { theme });
    await this.program.pending.settle();
  }

  /** What went wrong so far, of every kind, with where. */
  faults(): string[] {
    return [...this.program.errors, ...this.program.payloads.faults, ...this.renderer.complaints];
  }

  /** Names of everything that can be tapped, for the report of a road that got lost. */
  controls(): string[] {
    return [...walk(this.page())].filter(({ tag }) => tag === 'button').map(nameOf);
  }

  private get hand() {
    return new Hand(this.program);
  }
}
