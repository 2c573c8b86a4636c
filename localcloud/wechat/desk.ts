import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../clock';
import { personas } from '../personas';
import { StateFile } from '../state-file';

export interface SentMessage {
  at: string;
  openid: string;
  templateId: string;
  page: string;
  fields: Record<string, string>;
}
export interface MediaCheck {
  traceId: string;
  at: string;
  url: string;
  openid: string;
  suggest: 'pass' | 'review' | 'risky';
  deliveredAt: string | null;
}
interface Memory {
  /** `openid|templateId` → messages that may still be sent. */
  grants: Record<string, number>;
  sent: SentMessage[];
  /** When each user last used the mini-program, ISO. */
  visits: Record<string, string>;
  mediaChecks: MediaCheck[];
  /** APIs that are switched off in the console: they answer "system error". */
  down: string[];
}
interface PhoneCode {
  phone: string;
  until: number;
}

const keptMessages = 500;
// WeChat takes up to half an hour; long enough here to see the state before it.
const mediaResultMs = 2_000;
const phoneCodeMs = 5 * 60_000;
// Asked about by the hour: a crowd that calls a thousand times a second has no file written for each.
const visitStepMs = 60_000;

/** What WeChat's servers remember about this mini-program and its users. */
export class WeChatDesk {
  private readonly state: StateFile<Memory>;
  private readonly phoneCodes = new Map<string, PhoneCode>();
  private saving: NodeJS.Timeout | undefined;

  constructor(
    dataDir: string,
    readonly clock: Clock,
  ) {
    this.state = new StateFile<Memory>(join(dataDir, 'wechat.json'), {
      grants: {},
      sent: [],
      visits: {},
      mediaChecks: [],
      down: [],
    });
  }

  get memory(): Readonly<Memory> {
    return this.state.value;
  }

  visited(openid: string): void {
    if (this.sinceVisit(openid) < visitStepMs) return;
    this.state.value.visits[openid] = this.clock.now().toISOString();
    this.saveSoon();
  }
  /** Milliseconds since the user was last seen; Infinity when never. */
  sinceVisit(openid: string): number {
    const at = this.state.value.visits[openid];
    return at === undefined ? Number.POSITIVE_INFINITY : Math.abs(this.clock.now().getTime() - Date.parse(at));
  }

  grant(openid: string, templateId: string): void {
    const key = `${openid}|${templateId}`;
    this.state.value.grants[key] = (this.state.value.grants[key] ?? 0) + 1;
    this.saveSoon();
  }
  /** One accept is one message. */
  takeGrant(openid: string, templateId: string): boolean {
    const key = `${openid}|${templateId}`;
    const left = this.state.value.grants[key] ?? 0;
    if (left < 1) return false;
    this.state.value.grants[key] = left - 1;
    this.saveSoon();
    return true;
  }
  keepMessage(message: Omit<SentMessage, 'at'>): void {
    this.state.value.sent = [{ at: this.clock.now().toISOString(), ...message }, ...this.state.value.sent].slice(
      0,
      keptMessages,
    );
    this.saveSoon();
  }

  /** The code that WeChat's phone button hands to the page. */
  phoneCode(openid: string): string {
    const code = randomBytes(32).toString('hex');
    this.phoneCodes.set(code, { phone: phoneOf(openid), until: this.clock.now().getTime() + phoneCodeMs });
    return code;
  }
  /** The phone behind a code, once; null when unknown, used or older than five minutes. */
  redeemPhoneCode(code: string): string | null {
    const found = this.phoneCodes.get(code);
    this.phoneCodes.delete(code);
    return found && found.until >= this.clock.now().getTime() ? found.phone : null;
  }

  /** Called for each media check some time after it was asked for, as WeChat pushes its result. */
  onMediaResult: (check: MediaCheck) => void = () => undefined;

  keepMediaCheck(check: MediaCheck): void {
    setTimeout(() => {
      check.deliveredAt = this.clock.now().toISOString();
      this.onMediaResult(check);
      this.saveSoon();
    }, mediaResultMs).unref();
    this.state.value.mediaChecks = [check, ...this.state.value.mediaChecks].slice(0, keptMessages);
    this.saveSoon();
  }
  isDown(api: string): boolean {
    return this.state.value.down.includes(api);
  }
  switch(api: string, down: boolean): void {
    this.state.value.down = [...this.state.value.down.filter((each) => each !== api), ...(down ? [api] : [])];
    this.saveSoon();
  }

  close(): void {
    clearTimeout(this.saving);
    this.state.save();
  }

  private saveSoon(): void {
    this.saving ??= setTimeout(() => {
      this.saving = undefined;
      this.state.save();
    }, 300);
    this.saving.unref();
  }
}

/**
 * A persona's own number; any other user gets one made from the openid, in a range that is not given out, unless it says
 * whose card is in the phone: `…-sim-19900000003` is another WeChat of that number.
 */
export function phoneOf(openid: string): string {
  const known = personas.find((persona) => persona.openid === openid);
  if (known) return known.phone;
  const card = /-sim-(\d{11})$/.exec(openid)?.[1];
  if (card) return card;
  let sum = 0;
  for (const letter of openid) sum = (sum * 31 + letter.charCodeAt(0)) % 100_000;
  return `199000${String(sum).padStart(5, '0')}`;
}
