import * as z from 'zod';
import { action, cursor, day, id, instant, pageOf, secretariat, text } from './wire';

const entry = z.object({
  id,
  source: z.enum(['meeting']),
  /** What earned it, in words: the meeting's title. */
  title: z.string(),
  /** Page that shows it, or null. */
  link: z.string().nullable(),
  delta: z.int(),
  ruleId: z.string(),
  ruleTitle: z.string(),
  /** First day of the rule's version. */
  ruleFrom: day,
  /** The month's cap left less than the rule gives. */
  capped: z.boolean(),
  at: instant,
  personName: z.string().nullable(),
  /** Of a reversal: the entry it takes back, and why. */
  reverses: id.nullable(),
  reversedBy: id.nullable(),
  reason: z.string().nullable(),
});

const year = z.int().min(2020).max(2199);
const ledger = pageOf(entry).extend({
  membershipId: id,
  memberName: z.string(),
  year,
  /** Sum of the year; every year begins at nothing and keeps its history. */
  balance: z.int(),
  years: z.array(z.int()),
  /** What each month of the year gave, as far as it has come; null before the member joined. Together they are the balance. */
  months: z.array(z.object({ month: z.int().min(1).max(12), points: z.int().nullable() })),
  rules: z.array(z.object({ id: z.string(), title: z.string(), points: z.int(), monthlyCap: z.int() })),
});
const standing = z.object({
  membershipId: id,
  name: z.string(),
  memberNo: z.string(),
  balance: z.int(),
  entries: z.int(),
});
export type PointEntry = z.infer<typeof entry>;
export type PointLedger = z.infer<typeof ledger>;
export type PointStanding = z.infer<typeof standing>;

export const points = {
  ledger: action({ access: ['member', ...secretariat], kind: 'read', summary: '积分台账：每一分从哪里来' })
    .input(
      z.object({
        /** Left out: the member that the caller acts for. Another's: secretariat only. */
        membershipId: id.optional(),
        year: year.optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(ledger)
    .errors({ MEMBER_NOT_FOUND: { message: '没有找到这位会员。' } }),

  standings: action({ access: secretariat, kind: 'read', summary: '本年积分一览' })
    .input(z.object({ year: year.optional(), q: text(40).optional(), cursor: cursor.optional() }))
    .output(pageOf(standing).extend({ year })),

  reverse: action({
    access: ['director'],
    kind: 'write',
    summary: '冲销一笔积分，写明理由',
    summaryEn: 'Took points back, with the reason',
  })
    .input(z.object({ entryId: id, reason: text(200, 4) }))
    .output(z.object({ entryId: id, balance: z.int() }))
    .errors({
      ENTRY_NOT_FOUND: { message: '没有找到这笔积分。' },
      ALREADY_REVERSED: { message: '这笔积分已经冲销过了。' },
    }),
};
