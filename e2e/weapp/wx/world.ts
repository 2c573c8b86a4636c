import type { Cloud } from '../../cloud';
import type { Dist } from '../dist';
import type { Device } from '../runtime/device';
import type { Gesture } from '../runtime/gesture';
import type { PageStack } from '../runtime/page-stack';
import type { Pending } from '../runtime/pending';
import type { Sandbox } from '../runtime/sandbox';
import type { Dialogs } from './dialogs';
import type { Listeners } from './listeners';
import type { Privacy } from './privacy';

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

/** All that the stand-ins of `wx` may touch. */
export interface World {
  dist: Dist;
  device: Device;
  cloud: Cloud;
  pages: PageStack;
  pending: Pending;
  sandbox: Sandbox;
  gesture: Gesture;
  dialogs: Dialogs;
  listeners: Listeners;
  privacy: Privacy;
  /** Every call of an asynchronous API, for roads that ask whether something was done. */
  calls: { api: string; options: Record<string, unknown> }[];
  /** Replies of the functions that said no, as `membership.card: NOT_FOUND`. */
  refusals: string[];
  guard: (work: () => unknown) => void;
  /** Places of the elements that a selector names on the page that is shown. */
  measure: (selector: string) => Promise<Rect[]>;
}
