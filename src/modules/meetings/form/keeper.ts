import type { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { codeOf, fieldIssues, sentenceOf, unanswered } from '@/cloud/refusal';
import { newRequestId } from '@/cloud/request-id';
import { type Draft, formOf } from './draft';

export type SaveState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string; whole: boolean }
  /** Nobody answered; it is on this device. */
  | { kind: 'local' }
  | { kind: 'conflict' }
  | { kind: 'refused'; reason: string; issues: Record<string, string> };
type Save = typeof cloud.meetings.save;
type Input = Parameters<Save>[0];
interface Pending {
  input: Input;
  whole: boolean;
  draft: Draft;
  requestId: string;
}

const calm = 1_500;
const again = 15_000;

/**
 * Keeps a draft on the server soon after each change, one save at a time. A save that nobody answered is repeated with
 * its requestId, so that a first one does not make two meetings.
 */
export class Keeper {
  private latest: Draft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private pending: Pending | null = null;
  private stopped = false;

  constructor(
    public meetingId: string | null,
    public version: number | null,
    private readonly save: Save,
    private readonly tell: (state: SaveState) => void,
  ) {}

  change(draft: Draft): void {
    if (this.stopped) return;
    this.latest = draft;
    this.later(calm);
  }

  /** Sends what is not on the server yet, now; resolves when it is answered. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending) await this.sending;
    if (this.stopped || !this.latest) return;
    this.sending = this.send(this.latest).finally(() => {
      this.sending = null;
    });
    await this.sending;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private requestFor(draft: Draft): Pending {
    const { form, whole } = formOf(draft);
    const input: Input = {
      ...(this.meetingId ? { meetingId: this.meetingId } : {}),
      ...(this.version === null ? {} : { version: this.version }),
      form,
    };
    const { pending } = this;
    const same = pending !== null && JSON.stringify(pending.input) === JSON.stringify(input);
    // A first save that may have arrived goes again as it was, whatever has been written since.
    return pending && (same || !this.meetingId) ? pending : { input, whole, draft, requestId: newRequestId() };
  }

  private async send(draft: Draft): Promise<void> {
    const request = this.requestFor(draft);
    this.pending = request;
    this.tell({ kind: 'saving' });
    try {
      const saved = await this.save(request.input, { context: { requestId: request.requestId } });
      this.meetingId = saved.meetingId;
      this.version = saved.version;
      this.pending = null;
      if (this.latest === request.draft) this.latest = null;
      else this.later(0);
      this.tell({ kind: 'saved', at: new Date(now()).toISOString(), whole: request.whole });
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    if (unanswered(error)) {
      this.tell({ kind: 'local' });
      return this.later(again);
    }
    this.pending = null;
    if (codeOf(error) === 'VERSION_CONFLICT') {
      this.stop();
      return this.tell({ kind: 'conflict' });
    }
    this.tell({ kind: 'refused', reason: sentenceOf(error), issues: fieldIssues(error) });
  }
}
