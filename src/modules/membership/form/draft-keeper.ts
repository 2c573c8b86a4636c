import type { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import { codeOf, sentenceOf, unanswered } from '@/cloud/refusal';
import { newRequestId } from '@/cloud/request-id';
import { type DraftForm, stored } from './draft-form';
import { localDrafts } from './local-drafts';

export type SaveState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Only on this device: nobody answered. */
  | { kind: 'local' }
  | { kind: 'refused'; reason: string }
  /** The device is full, and the server has not got it. */
  | { kind: 'unkept' };

type Save = typeof cloud.membership.saveDraft;
type Input = Parameters<Save>[0];
export interface Content {
  step: number;
  form: DraftForm;
}

const calm = 1_500;
const again = 15_000;

/**
 * Keeps one draft: on the device at once, on the server soon after. One save at a time; a first save that nobody
 * answered is repeated with its requestId, so that it does not make two drafts.
 */
export class DraftKeeper {
  private latest: Content | null = null;
  private unsent = false;
  private kept = true;
  private stopped = false;
  private held = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private first: { input: Input; requestId: string } | null = null;

  constructor(
    private readonly slot: string,
    public draftId: string | null,
    private readonly membershipId: string | null,
    private readonly save: Save,
    private readonly tell: (state: SaveState) => void,
  ) {}

  change(content: Content) {
    if (this.stopped) return;
    this.latest = content;
    this.unsent = true;
    this.keepHere();
    this.later(calm);
  }

  /** Sends what is not on the server yet, now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.stopped || this.held || !this.unsent) return this.sending ?? Promise.resolve();
    this.sending ??= this.send().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  /** While the application is being sent: a save on its way is waited for, no other begins. */
  hold(): Promise<void> {
    this.held = true;
    clearTimeout(this.timer);
    return this.sending ?? Promise.resolve();
  }

  release() {
    this.held = false;
    if (this.unsent) this.later(calm);
  }

  /** The draft has become an application, or was thrown away: nothing of it stays here. */
  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    localDrafts.drop(this.slot);
  }

  private later(milliseconds: number) {
    clearTimeout(this.timer);
    if (!this.held) this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private keepHere() {
    if (!this.latest) return;
    const { step, form } = this.latest;
    const { slot, draftId, membershipId } = this;
    const changedAt = new Date(now()).toISOString();
    this.kept = localDrafts.put({ slot, draftId, membershipId, kind: form.kind, step, form: stored(form), changedAt });
  }

  private async send() {
    const content = this.latest;
    if (!content) return;
    this.unsent = false;
    this.tell({ kind: 'saving' });
    try {
      const savedAt = await this.write(content);
      if (this.stopped) return;
      if (this.unsent) return this.later(calm);
      localDrafts.drop(this.slot);
      this.tell({ kind: 'saved', at: savedAt });
    } catch (error) {
      if (this.stopped) return;
      this.unsent = true;
      this.fail(error);
    }
  }

  private async write({ step, form }: Content): Promise<string> {
    const { draftId, membershipId } = this;
    const input: Input = {
      ...(draftId ? { draftId } : {}),
      ...(membershipId ? { membershipId } : {}),
      kind: form.kind,
      step,
      form: stored(form),
    };
    if (draftId) return (await this.save(input)).savedAt;
    const repeated = this.first !== null;
    this.first ??= { input, requestId: newRequestId() };
    const made = await this.save(this.first.input, { context: { requestId: this.first.requestId } });
    this.draftId = made.draftId;
    this.first = null;
    this.keepHere();
    return repeated ? this.write({ step, form }) : made.savedAt;
  }

  private fail(error: unknown) {
    if (unanswered(error)) {
      this.tell({ kind: this.kept ? 'local' : 'unkept' });
      return this.later(again);
    }
    this.first = null;
    // Sent or discarded on another device, while it is still being written here: it goes on as a new draft.
    if (codeOf(error) === 'DRAFT_NOT_FOUND' && this.draftId) {
      this.draftId = null;
      return this.later(0);
    }
    this.tell({ kind: 'refused', reason: sentenceOf(error) });
  }
}
