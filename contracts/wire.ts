import { oc } from '@orpc/contract';
import * as z from 'zod';
import { charactersIn, hasLetter, withoutStacks, withoutUnseen, withoutVariants } from './letters';

// A mini-program forbids `new Function`, which zod compiles its schemas with unless told not to.
z.config({ jitless: true });

/** The languages that people are answered in. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
/** One thing, said to readers of each. */
export type Words = Readonly<Record<Language, string>>;

/**
 * Who may call an action. `anyone`: no identity needed. `person`: WeChat or a desk session names the caller.
 * `member`: acts for an active member. The rest are dated appointments (handbook §13.2).
 */
export const offices = [
  'clerk',
  'director',
  'finance',
  'compliance',
  'supervisor',
  'president',
  'council',
  'party',
] as const;
export const office = z.enum(offices);
export type Office = z.infer<typeof office>;
/** A list admits whoever is one of it. */
export type Access = 'anyone' | 'person' | 'member' | readonly (Office | 'member')[];

/** The offices that see the secretariat's daily work. */
export const secretariat = ['clerk', 'director'] as const satisfies readonly Office[];

/** At most so many calls in a window that begins with the first of them. */
export interface Limit {
  most: number;
  /** For whoever holds an office: a secretariat does in a day what a member does in a year. */
  office?: number;
  per: 'minute' | 'hour' | 'day';
  /**
   * Whose calls are counted: those of the person who calls (the default; what was refused does not count for a write),
   * of the network address, as the gateway names it, or of all who call together. The last two count every attempt.
   */
  of?: 'address' | 'everybody';
}

export interface ActionMeta {
  access: Access;
  /** A `write` runs in one transaction, is idempotent by `requestId` and leaves an audit row. */
  kind: 'read' | 'write';
  summary: string;
  /** What the trail of its subject says to an English reader; in Chinese the summary says it. Every write has it. */
  summaryEn?: string;
  /** The reply holds a secret: it is not kept, so a repeated `requestId` does the write anew. */
  secretReply?: true;
  /**
   * One statement of it writes all there is to write, its audit row included, and sent again writes nothing more and is
   * answered alike: no transaction stands around it and no reply is kept (docs/decisions/020).
   */
  atOnce?: true;
  /**
   * Nobody is to be found again by it: the door does not read who calls, so that no claim, audit row, limit or log line
   * names him. Its access is `anyone`, its limits are of everybody.
   */
  anonymous?: true;
  /**
   * It closes the caller's own account, and holds it alone by itself: the door does not hold it besides, or two of it at
   * once would wait for each other.
   */
  closes?: true;
  /** Over it the door answers TOO_OFTEN with the instant at which there is room again. */
  limit?: Limit | readonly Limit[];
  /** A read that may leave an audit row: where it notes one, its reply goes out only with the row written. */
  traced?: true;
}

const base = oc.$meta<Partial<ActionMeta>>({});

/** The only way to declare an action: without its access it does not compile, nor a write that the trail cannot tell. */
export const action = (
  meta: ActionMeta &
    (
      | { kind: 'read'; traced?: never }
      | { kind: 'read'; traced: true; summaryEn: string }
      | { kind: 'write'; summaryEn: string }
    ),
) => base.meta(meta);

/** Refusals that the door itself may answer, on every action. */
export const doorRefusals = {
  BAD_INPUT: '有几处需要改一下。',
  UNAUTHENTICATED: '请先在微信里打开，或用手机确认登录。',
  FORBIDDEN: '你的身份不能做这件事。如需权限，请联系秘书长。',
  CHOOSE_UNIT: '你代表几家单位。请先选择你代表哪家单位，再继续。',
  UNKNOWN_ACTION: '没有这个功能，请更新到最新版本。',
  REQUEST_ID_REUSED: '这次提交和之前的不一样，请重新提交。',
  PAYLOAD_TOO_LARGE: '内容太多了，请删减后再提交。',
  UNAVAILABLE: '系统暂时连不上，内容没有丢，请稍后再试。',
  TOO_OFTEN: '这件事做得太频繁了，请过一会儿再试。',
  INTERNAL: '系统出了点问题，我们已经记下。请稍后再试。',
} as const;
export type DoorRefusal = keyof typeof doorRefusals;

export interface FieldIssue {
  path: (string | number)[];
  key: string;
  message: string;
}

export interface WireRequest {
  action: string;
  input?: unknown;
  requestId?: string;
  /** In which the caller reads; Chinese where it says nothing or something else. */
  language?: Language;
}
export type WireReply =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: string; message: string; data?: unknown; requestId: string } };

// What PostgreSQL cannot store or what only forges the look of a text: controls (newline and tab stay), and ends of line
// that are none.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
const surrogates = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
export const printable = (value: string): string => {
  const whole = value.replace(surrogates, (found) => (found.length === 2 ? found : ''));
  return withoutStacks(withoutUnseen(whole.replace(controls, ''))).trim();
};

/** Of characters as people count them; the schema that clients read says the same. */
const bounded = (max: number, min: number, tidy: (value: string) => string) =>
  z
    .string()
    .max(max * 8)
    .overwrite(tidy)
    .check(({ value, issues }) => {
      const count = charactersIn(value);
      const wrong = { origin: 'string', inclusive: true, input: value } as const;
      if (count < min) issues.push({ code: 'too_small', minimum: min, ...wrong });
      if (count > max) issues.push({ code: 'too_big', maximum: max, ...wrong });
    });
/** Text as typed, without outer spaces and what nobody sees. */
export const text = (max: number, min = 1) =>
  bounded(max, min, (value) => (withoutVariants(printable(value)).trim() ? printable(value) : '')).meta({
    minLength: min,
    maxLength: max,
  });
/** A name of somebody or something: text with at least one letter or digit of any script in it. */
export const name = (max: number, min = 1) =>
  bounded(max, min, (value) => printable(withoutVariants(value)))
    .refine(hasLetter, 'name')
    .meta({ minLength: min, maxLength: max });
/** What a person is called: a passport holds up to 39 letters and spaces. */
export const personName = name(39, 2);
/** Codes and numbers: full-width forms become half-width, inner spaces and hyphens go, letters are upper case. */
export const code = (max: number) =>
  z
    .string()
    .max(max * 4)
    .overwrite((value) =>
      printable(value.normalize('NFKC'))
        .replace(/[\s\-–—_]/g, '')
        .toUpperCase(),
    )
    .min(1)
    .max(max);

/** Written in one way: the database answers in lower case, and what is compared with its answer must be too. */
export const id = z.uuid().overwrite((value) => value.toLowerCase());
/** Calendar day in Asia/Shanghai, `YYYY-MM-DD`, within what people and licences reach. */
export const day = z.iso.date().refine((value) => value >= '1900-01-01' && value <= '2199-12-31', 'day');
/** Instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime().refine((value) => value >= '1900' && value < '2200', 'day');
/** What a list page hands back to get the next one; opaque. */
export const cursor = z.string().max(300);
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: cursor.nullable() });
export const nothing = z.object({});
