import type { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { codeOf, sentenceOf, unanswered } from '@/cloud/refusal';
import { newRequestId } from '@/cloud/request-id';
import { type KeptMinutes, keptMinutes } from './kept-minutes';

export type SaveState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Only on this device: nobody answered. */
  | { kind: 'local' }
  /** The device is full, and the server has not got it. */
  | { kind: 'unkept' }
  /** A correction begins with its reason. */
  | { kind: 'reason' }
  /** Somebody else saved meanwhile; nothing is sent until one has chosen. */
  | { kind: 'conflict' }
  | { kind: 'refused'; sentence: string };

type Input = Parameters<typeof cloud.proceedings.saveMinutes>[0];
type Save = (input: Input, options: { context: { requestId: string } }) => Promise<{ revision: number }>;
export type Content = Omit<KeptMinutes, 'revision'>;

const calm = 1_500;
const again = 15_000;

/**
 * Keeps the minutes that are being written: on the device at once, on the server soon after, always on the revision
 * that was read. One save at a time; one that nobody answered is repeated with its requestId before anything newer.
 */
export class MinutesKeeper {
  private latest: Content | null = null;
  private unsent = false;
  private kept = true;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private unknown: { input: Input; requestId: string } | null = null;

  constructor(
    private readonly meetingId: string,
    public revision: number,
    /** A locked version is being corrected: nothing is sent before the reason is written. */
    private readonly needsReason: boolean,
    private readonly save: Save,
    private readonly tell: (state: SaveState) => void,
    private readonly onSaved: () => void,
    private conflict = false,
  ) {}

  change(content: Content) {
    if (this.stopped) return;
    this.latest = content;
    this.unsent = true;
    this.kept = keptMinutes.put(this.meetingId, { revision: this.revision, ...content });
    if (!this.conflict) this.later(calm);
  }

  /** Sends what is not on the server yet, now. True: the server has all of it. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.unsent && !this.stopped && !this.conflict) {
      const before = this.latest;
      this.sending ??= this.send().finally(() => {
        this.sending = null;
      });
      await this.sending;
      // What could not be sent waits for its own next try.
      if (this.unsent && this.latest === before) break;
    }
    return !this.unsent;
  }

  /** One's own words over what somebody else has saved as `revision`. */
  rebase(revision: number): Promise<boolean> {
    this.conflict = false;
    this.revision = revision;
    return this.flush();
  }

  /** Nothing of it stays on the device. */
  drop() {
    this.stop();
    keptMinutes.drop(this.meetingId);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private later(milliseconds: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async send() {
    const content = this.latest;
    if (!content) return;
    if (this.needsReason && !content.correction.trim()) return this.tell({ kind: 'reason' });
    this.tell({ kind: 'saving' });
    try {
      if (this.unknown) await this.write(this.unknown);
      await this.write({
        input: { meetingId: this.meetingId, revision: this.revision, ...content },
        requestId: newRequestId(),
      });
      if (this.latest !== content) return;
      this.unsent = false;
      if (this.stopped) return;
      keptMinutes.drop(this.meetingId);
      this.tell({ kind: 'saved', at: new Date(now()).toISOString() });
    } catch (error) {
      if (!this.stopped) this.fail(error);
    }
  }

  private async write(job: { input: Input; requestId: string }) {
    this.unknown = job;
    try {
      const { revision } = await this.save(job.input, { context: { requestId: job.requestId } });
      this.revision = revision;
      this.unknown = null;
      this.onSaved();
    } catch (error) {
      if (!unanswered(error)) this.unknown = null;
      throw error;
    }
  }

  private fail(error: unknown) {
    if (unanswered(error)) {
      this.tell({ kind: this.kept ? 'local' : 'unkept' });
      return this.later(again);
    }
    if (codeOf(error) === 'REVISION_CONFLICT') {
      this.conflict = true;
      return this.tell({ kind: 'conflict' });
    }
    this.tell(
      codeOf(error) === 'CORRECTION_REASON' ? { kind: 'reason' } : { kind: 'refused', sentence: sentenceOf(error) },
    );
  }
}
