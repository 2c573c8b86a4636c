import { now } from '@/cloud/clock';
import { newRequestId } from '@/cloud/request-id';

/** Where the server's copy is: which one, and on which version of it one writes. Null: not there yet. */
export interface Place {
  id: string | null;
  version: number | null;
}
interface Sent<C> {
  content: C;
  place: Place;
  requestId: string;
}
/** What the device holds until the server has all of it. `sent`: a save that nobody has answered yet. */
export interface Shelved<C> {
  content: C;
  place: Place;
  sent: Sent<C> | null;
  changedAt: string;
}
export interface Shelf<C> {
  get: () => Shelved<C> | null;
  /** False when the device is full. */
  put: (kept: Shelved<C>) => boolean;
  drop: () => void;
}

/** `gone`: the server's copy has been sent or thrown away elsewhere; what is written goes on as a new one. */
export type Fault = 'unanswered' | 'conflict' | 'gone' | 'refused';
/** `partly`: what is unfinished had to stay behind, and stays on the device. */
export interface Saved {
  id: string;
  version: number;
  partly?: boolean;
}
export interface Server<C> {
  save: (content: C, place: Place, requestId: string) => Promise<Saved>;
  judge: (error: unknown) => Fault;
  /** False while it may not be sent yet, such as a correction without its reason. */
  ready?: (content: C) => boolean;
}

export type SaveState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved' | 'partly'; at: string }
  /** Not ready to be sent. */
  | { kind: 'waiting' }
  /** Only on this device: nobody answered. */
  | { kind: 'local' }
  /** The device is full, and the server has not got it. */
  | { kind: 'unkept' }
  /** Somebody else has saved meanwhile; nothing is sent until one has chosen. */
  | { kind: 'conflict' }
  | { kind: 'refused'; error: unknown };

const calm = 1_500;
const again = 15_000;

/**
 * Keeps what is being written: on the device with each change, on the server soon after, always on the version that was
 * read. One save at a time. One that nobody answered is repeated with its content and its requestId before anything
 * newer, also after the program was closed: so it can neither be made twice nor be taken for a colleague's. Over what
 * somebody else has saved nothing is written before one has chosen.
 */
export class Keeper<C> {
  private latest: C | null = null;
  private sent: Sent<C> | null = null;
  private kept = true;
  private held = false;
  private stopped = false;
  private conflict = false;
  /** Where what was written is. */
  state: SaveState = { kind: 'none' };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;

  constructor(
    private place: Place,
    private readonly shelf: Shelf<C>,
    private readonly server: Server<C>,
    private readonly told: (state: SaveState) => void = () => undefined,
  ) {
    const left = shelf.get();
    if (!left) return;
    // What was written before the program was closed goes on from where it stood, not from what has been read since:
    // a copy that changed meanwhile shows as a conflict.
    this.latest = left.content;
    this.sent = left.sent;
    this.place = left.place;
    // A save that nobody answered may be the very version that has been read: it is asked about first.
    this.conflict = !left.sent && place.id === left.place.id && place.version !== left.place.version;
    if (this.conflict) this.state = { kind: 'conflict' };
    else this.later(0);
  }

  /** What was written and is not on the server yet, or null. */
  get unsaved(): C | null {
    return this.latest;
  }
  get at(): Place {
    return this.place;
  }

  change(content: C): void {
    if (this.stopped) return;
    this.latest = content;
    this.keepHere();
    if (!this.conflict) this.later(calm);
  }

  /** Sends what is not on the server yet, now. True: the server has all of it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.latest !== null && !this.stopped && !this.conflict && !this.held) {
      const before = [this.latest, this.sent, this.place] as const;
      this.sending ??= this.send().finally(() => {
        this.sending = null;
      });
      await this.sending;
      // What could not be sent waits for its own next try.
      if (this.latest === before[0] && this.sent === before[1] && this.place === before[2]) break;
    }
    return this.latest === null;
  }

  /** While the whole is being handed in: a save on its way is waited for, no other begins. */
  async hold(): Promise<void> {
    this.held = true;
    clearTimeout(this.timer);
    await this.sending;
  }

  release(): void {
    this.held = false;
    if (this.latest !== null) this.later(calm);
  }

  /** One's own words over the version of somebody else's that one has seen. */
  overwrite(version: number): Promise<boolean> {
    this.conflict = false;
    this.place = { ...this.place, version };
    this.tell({ kind: 'none' });
    if (this.latest !== null) this.keepHere();
    return this.flush();
  }

  /** It was handed in or thrown away: nothing of it stays on the device. */
  drop(): void {
    this.stop();
    this.latest = null;
    this.sent = null;
    this.shelf.drop();
  }

  /** What could not be sent stays on the device for the next opening. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private tell(state: SaveState): void {
    this.state = state;
    this.told(state);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.held) this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private keepHere(): void {
    if (this.latest === null) return;
    const { latest: content, place, sent } = this;
    this.kept = this.shelf.put({ content, place, sent, changedAt: new Date(now()).toISOString() });
  }

  private async send(): Promise<void> {
    if (this.latest === null) return;
    if (!this.sent && this.server.ready?.(this.latest) === false) return this.tell({ kind: 'waiting' });
    // On the device before it is on its way: whoever opens it next must know what may have arrived.
    this.sent ??= { content: this.latest, place: this.place, requestId: newRequestId() };
    this.keepHere();
    const { content, place, requestId } = this.sent;
    this.tell({ kind: 'saving' });
    try {
      const { id, version, partly = false } = await this.server.save(content, place, requestId);
      if (!this.sent) return;
      this.place = { id, version };
      this.settle(content, partly);
    } catch (error) {
      if (this.sent) this.fail(error);
    }
  }

  private settle(content: C, partly: boolean): void {
    this.sent = null;
    this.keepHere();
    if (this.latest !== content) return;
    this.latest = null;
    if (!partly) this.shelf.drop();
    this.tell({ kind: partly ? 'partly' : 'saved', at: new Date(now()).toISOString() });
  }

  private fail(error: unknown): void {
    const judged = this.server.judge(error);
    // What is on no server cannot be gone from it.
    const fault = judged === 'gone' && this.place.id === null ? 'refused' : judged;
    if (fault === 'unanswered') {
      this.tell({ kind: this.kept ? 'local' : 'unkept' });
      if (!this.stopped) this.later(again);
      return;
    }
    this.sent = null;
    if (fault === 'gone') this.place = { id: null, version: null };
    if (fault === 'conflict') this.conflict = true;
    this.keepHere();
    if (fault === 'gone') return;
    this.tell(fault === 'conflict' ? { kind: 'conflict' } : { kind: 'refused', error });
  }
}
