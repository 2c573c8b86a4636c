import type { Cloud } from '../../cloud';
import { describeError } from '../../plain-text';
import type { Dist } from '../dist';
import { Dialogs } from '../wx/dialogs';
import { Listeners } from '../wx/listeners';
import { makeWx } from '../wx/make-wx';
import { Privacy } from '../wx/privacy';
import { selectorQuery } from '../wx/selector-query';
import type { Rect, World } from '../wx/world';
import { Definitions } from './definitions';
import type { Device } from './device';
import { Gesture } from './gesture';
import { call, type Definition, type Instance, writePath } from './instance';
import { Loader } from './loader';
import { PageStack, type Query } from './page-stack';
import { Payloads } from './payloads';
import { Pending } from './pending';
import { rejections } from './rejections';
import { Sandbox } from './sandbox';
import { Timers } from './timers';

/** The logic layer of one run of the compiled weapp on one phone. */
export class MiniProgram {
  readonly errors: string[] = [];
  readonly payloads = new Payloads();
  readonly pending = new Pending();
  readonly world: World;
  /** Called after every `setData`, by whoever draws. */
  whenChanged: () => void = () => {};
  private readonly sandbox: Sandbox;
  private readonly loader: Loader;
  private readonly definitions: Definitions;
  private readonly timers: Timers;
  private app: Definition | null = null;
  private made = 0;

  constructor(
    readonly dist: Dist,
    readonly device: Device,
    cloud: Cloud,
  ) {
    this.definitions = new Definitions(dist);
    this.timers = new Timers(this.guard, this.pending);
    const pages = new PageStack(dist, this.openPage, this.guard, this.afterRender);
    const globals: Record<string, unknown> = {
      ...this.definitions.globals,
      ...this.timers.globals,
      console: this.console(),
      App: (definition: Definition) => {
        this.app = definition;
      },
      getApp: () => this.app,
      getCurrentPages: () => [...pages.open],
      __wxConfig: { envVersion: 'develop' },
    };
    this.sandbox = new Sandbox(globals);
    this.loader = new Loader(dist, this.sandbox);
    this.world = {
      dist,
      device,
      cloud,
      pages,
      pending: this.pending,
      sandbox: this.sandbox,
      gesture: new Gesture(),
      dialogs: new Dialogs(),
      listeners: new Listeners(),
      privacy: new Privacy(),
      calls: [],
      refusals: [],
      guard: this.guard,
      measure: async () => [unknownPlace(device)],
    };
    const enter = () => this.sandbox.bring(this.entry);
    // The sandbox made this object its own when it was created: members added later are seen as well.
    globals.wx = { ...makeWx(this.world), getLaunchOptionsSync: enter, getEnterOptionsSync: enter };
    rejections.join(this);
  }

  private entry: Record<string, unknown> = {};

  /** Starts the app at a page, as a tap on its icon, a link or a scanned code does. */
  async launch(route = this.dist.app.entryPagePath ?? this.dist.pages[0] ?? '', query: Query = {}) {
    this.entry = { path: route, query, scene: 1001, referrerInfo: {}, apiCategory: 'default' };
    this.guard(() => this.loader.load('app.js'));
    const { app } = this;
    if (!app) throw new Error(`app.js did not call App. ${this.errors.join('\n')}`);
    this.guard(() => call(app, app.onLaunch, this.sandbox.bring(this.entry)));
    this.guard(() => call(app, app.onShow, this.sandbox.bring(this.entry)));
    this.world.pages.begin(route, query);
    await this.pending.settle();
  }

  get page(): Instance {
    return this.world.pages.top;
  }

  /** A new page or component as its definition says. */
  instantiate(route: string, own: Record<string, unknown> = {}): Instance {
    const definition = this.definitions.of(route, this.loader);
    const data = (this.sandbox.bring(definition.data ?? {}) ?? {}) as Record<string, unknown>;
    const { data: _initial, methods, ...members } = definition;
    const id = ++this.made;
    const instance: Instance = {
      ...members,
      ...methods,
      ...own,
      data,
      route,
      __route__: route,
      is: route,
      __id: id,
      setData: (change, done) => this.setData(instance, change, done),
      getPageId: () => `pageId:${id}`,
      createSelectorQuery: () => selectorQuery(this.world),
      selectComponent: () => null,
      selectAllComponents: () => [],
      triggerEvent: () => {},
      getTabBar: () => null,
    };
    return instance;
  }

  guard = (work: () => unknown): void => {
    try {
      work();
    } catch (error) {
      this.errors.push(describeError(error));
    }
  };

  /** Ends timers and listening; the device keeps its storage. */
  close() {
    this.timers.closeAll();
    rejections.leave(this);
  }

  private openPage = (route: string, query: Query): Instance => {
    this.guard(() => this.definitions.of(route, this.loader));
    return this.instantiate(route, { options: this.sandbox.bring(query) });
  };

  private afterRender = (work: () => void) => {
    const done = this.pending.add();
    setTimeout(() => {
      done();
      work();
    }, 5);
  };

  private setData(instance: Instance, change: Record<string, unknown>, done?: () => void) {
    const arrived = this.sandbox.bring(this.payloads.record(instance.route, change)) as Record<string, unknown>;
    for (const [path, value] of Object.entries(arrived)) writePath(instance.data, path, value);
    this.whenChanged();
    if (typeof done !== 'function') return;
    const finished = this.pending.add();
    setImmediate(() => {
      finished();
      this.guard(() => call(instance, done));
    });
  }

  private console() {
    const note = (...said: unknown[]) => this.errors.push(`console.error: ${said.map(describeError).join(' ')}`);
    const quiet = () => {};
    return { log: quiet, info: quiet, warn: quiet, debug: quiet, group: quiet, groupEnd: quiet, error: note };
  }

  /** Takes a rejection that nobody handled, if it is one of this mini-program. */
  claimRejection(reason: unknown, promise: Promise<unknown>): boolean {
    if (!this.sandbox.owns(promise)) return false;
    this.errors.push(`unhandled rejection: ${describeError(reason)}`);
    return true;
  }
}

function unknownPlace({ width }: Device): Rect {
  return { left: 0, top: 0, right: width, bottom: 100, width, height: 100 };
}
