import type { Sandbox } from '../runtime/sandbox';
import type { Members } from './failure';

const signals = [
  'ThemeChange',
  'NetworkStatusChange',
  'NeedPrivacyAuthorization',
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
] as const;
export type Signal = (typeof signals)[number];
type Listener = (...given: unknown[]) => void;

/** What it takes to tell the mini-program something. */
export interface Hearing {
  guard: (work: () => unknown) => void;
  sandbox: Sandbox;
}

/** `wx.onX` and `wx.offX`: what the phone tells the mini-program by itself. */
export class Listeners {
  private readonly open = new Map<Signal, Set<Listener>>(signals.map((signal) => [signal, new Set()]));

  members(): Members {
    return Object.fromEntries(
      signals.flatMap((signal) => [
        [`on${signal}`, (listener: Listener) => this.of(signal).add(listener)],
        [
          `off${signal}`,
          (listener?: Listener) => (listener ? this.of(signal).delete(listener) : this.of(signal).clear()),
        ],
      ]),
    );
  }

  of(signal: Signal): Set<Listener> {
    return this.open.get(signal) as Set<Listener>;
  }

  tell(world: Hearing, signal: Signal, news: unknown) {
    for (const listener of this.of(signal)) world.guard(() => listener(world.sandbox.bring(news)));
  }
}
