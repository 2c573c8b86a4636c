import * as z from 'zod';
import { memberStatuses } from './member-statuses';
import { tally } from './membership';
import { action, cursor, day, id, instant, nothing, office, offices, pageOf, secretariat, text } from './wire';

export const measures = ['suspension', 'expulsion'] as const;
export const measure = z.enum(measures);
export const disciplineSteps = ['notice', 'hearing', 'council', 'appealTime', 'appeal'] as const;
const step = z.enum(disciplineSteps);
const state = z.enum(['open', 'passed', 'refused', 'withdrawn']);
export const cards = ['returned', 'lost', 'none'] as const;

const file = z.object({ fileId: id, name: z.string(), type: z.string(), bytes: z.int() });
const summary = z.object({
  id,
  membershipId: id,
  member: z.string(),
  measure,
  state,
  step,
  proposedAt: instant,
  /** Last day of the present step. */
  dueOn: day.nullable(),
  provisional: z.boolean(),
  effectiveOn: day.nullable(),
});
const shown = summary.extend({
  version: z.int(),
  /** `staff` decides or keeps the register; `member` stands for the member that it is about. */
  as: z.enum(['staff', 'member']),
  status: z.enum(memberStatuses),
  facts: z.string(),
  basis: z.string(),
  /** Last day of a suspension. */
  until: day.nullable(),
  /** Who proposed it; for the staff alone. */
  by: z.string().nullable(),
  evidence: z.array(file),
  hearingUntil: day.nullable(),
  decision: z
    .object({ words: z.string(), no: z.string(), on: day, appealUntil: day, tally: tally.nullable() })
    .nullable(),
  statements: z.array(
    z.object({
      id,
      kind: z.enum(['defence', 'appeal']),
      words: z.string(),
      at: instant,
      by: z.string().nullable(),
      files: z.array(file),
    }),
  ),
  steps: z.array(z.object({ name: step, state: z.enum(['done', 'now', 'later']), offices: z.array(office) })),
  events: z.array(
    z.object({
      kind: z.enum(['opened', 'passed', 'refused', 'withdrawn', 'signed', 'escalated', 'other']),
      step: step.nullable(),
      at: instant,
      by: z.string().nullable(),
      office: office.nullable(),
      reason: z.string().nullable(),
      resolutionNo: z.string().nullable(),
    }),
  ),
  /** How the council has to vote for it: `2/3`, `2/3`; to whoever decides. */
  votingRule: z.object({ quorum: z.string(), pass: z.string() }).nullable(),
  may: z.object({ decide: z.boolean(), state: z.boolean(), appeal: z.boolean(), withdraw: z.boolean() }),
});

const CASE_NOT_FOUND = { message: '没有找到这件事，或者你没有权限看。' };
const FILE_NOT_FOUND = { message: '有一份文件没有上传成功，请重新上传。' };
const MEMBER_NOT_FOUND = { message: '没有找到这家会员，可能已经退会。' };
const OWN_COMPANY = { message: '这是你自己单位的事，请由其他同事办理。' };
const files = z.array(id).max(9).default([]);

export const standing = {
  mine: action({ access: 'person', kind: 'read', summary: '我代表的会籍：现在的状态、退会和对它的处分' })
    .input(nothing)
    .output(
      z.object({
        rows: z.array(
          z.object({
            membershipId: id,
            name: z.string(),
            memberNo: z.string(),
            status: z.enum(memberStatuses),
            joinedOn: day,
            endedOn: day.nullable(),
            /** Whether the caller may leave for it: its primary representative, in whatever standing it is. */
            mayLeave: z.boolean(),
            /** Last day of a suspension in force. */
            suspendedUntil: day.nullable(),
            /** First day on which an expelled member may apply again. */
            reapplyFrom: day.nullable(),
            cases: z.array(summary),
          }),
        ),
      }),
    ),

  cases: action({
    access: [...secretariat, 'president', 'supervisor', 'council'],
    kind: 'read',
    summary: '处分台账：暂停会籍和除名，新的在前',
  })
    .input(
      z.object({
        filter: z.enum(['open', 'closed']).default('open'),
        membershipId: id.optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(pageOf(summary)),
  show: action({ access: 'person', kind: 'read', summary: '一件处分：事实、证据、申辩、决定和每一步' })
    .input(z.object({ disciplineId: id }))
    .output(shown)
    .errors({ CASE_NOT_FOUND }),
  propose: action({
    access: secretariat,
    kind: 'write',
    summary: '提出处分：暂停会籍或除名',
    summaryEn: 'Proposed a sanction against a member',
  })
    .input(
      z.object({
        membershipId: id,
        measure,
        facts: text(2000, 10),
        basis: text(200, 4),
        /** Last day of a suspension. */
        until: day.optional(),
        fileIds: z.array(id).min(1).max(9),
      }),
    )
    .output(z.object({ disciplineId: id }))
    .errors({
      MEMBER_NOT_FOUND,
      OWN_COMPANY,
      FILE_NOT_FOUND,
      CASE_OPEN: { message: '对这家会员的一件处分还没办完，请先办完。' },
      UNTIL_NEEDED: { message: '暂停会籍要写明到哪一天。' },
      UNTIL_WRONG: {
        message: '暂停的最后一天要晚于申辩和申诉的期限，也不能超过本会规定的最长期限。',
        data: z.object({ from: day, to: day }),
      },
      ALREADY_SUSPENDED: { message: '这家会员已经暂停，不用再提。' },
    }),
  /** Whoever's step it is: sends the notice, records the council's vote, or decides on the appeal. */
  decide: action({
    access: offices,
    kind: 'write',
    summary: '处分的一步：发出通知、记下理事会表决和书面决定、答复申诉',
    summaryEn: 'Decided a step of a sanction',
  })
    .input(
      z.object({
        disciplineId: id,
        version: z.int(),
        decision: z.enum(['pass', 'refuse']),
        /** Why, with `refuse` and on an appeal. */
        reason: text(1000).optional(),
        /** Of the council, with `pass`. */
        tally: tally.optional(),
        resolutionNo: text(40).optional(),
        /** The written decision as the member reads it, with the council's `pass`. */
        words: text(3000, 10).optional(),
      }),
    )
    .output(shown)
    .errors({
      CASE_NOT_FOUND,
      CASE_MOVED: { message: '刚刚已经有人处理了这件事，请看最新的状态。' },
      NOT_YOUR_TURN: { message: '现在轮不到你办这件事：职务不符，或者需要回避。' },
      REASON_REQUIRED: { message: '请写明理由，会员会看到。' },
      DECISION_INCOMPLETE: {
        message: '除名和暂停要有理事会的票数、决议号和书面决定。',
        data: z.object({ missing: z.array(z.enum(['tally', 'resolutionNo', 'words'])) }),
      },
      TALLY_WRONG: { message: '票数对不上：赞成、反对、弃权之和应等于实到人数，实到不能超过应到。' },
      RESOLUTION_NOT_VALID: {
        message: '按表决规则，这次表决没有通过。没有通过就请选“不处分”。',
        data: z.object({ quorumMet: z.boolean(), passed: z.boolean() }),
      },
      MEMBER_LEFT: { message: '这家会员已经不在会，处分没有对象了。' },
    }),
  withdraw: action({
    access: secretariat,
    kind: 'write',
    summary: '撤回还没有决定的处分提议',
    summaryEn: 'Withdrew the proposal of a sanction',
  })
    .input(z.object({ disciplineId: id, version: z.int(), reason: text(500, 2) }))
    .output(shown)
    .errors({
      CASE_NOT_FOUND,
      CASE_MOVED: { message: '刚刚已经有人处理了这件事，请看最新的状态。' },
      NOT_YOURS_TO_WITHDRAW: { message: '理事会决定以前，由提出人撤回。' },
    }),
  /** Until the last day, as often as something is to be added. */
  state: action({
    access: 'person',
    kind: 'write',
    summary: '陈述和申辩',
    summaryEn: 'Stated the defence of a member',
    limit: { most: 20, per: 'day' },
  })
    .input(z.object({ disciplineId: id, words: text(3000, 2), fileIds: files }))
    .output(shown)
    .errors({ CASE_NOT_FOUND, FILE_NOT_FOUND, HEARING_OVER: { message: '现在不在陈述申辩的期限里。' } }),
  appeal: action({
    access: 'person',
    kind: 'write',
    summary: '对处分决定向监事会申诉',
    summaryEn: 'Appealed against a sanction',
  })
    .input(z.object({ disciplineId: id, words: text(3000, 2), fileIds: files }))
    .output(shown)
    .errors({ CASE_NOT_FOUND, FILE_NOT_FOUND, APPEAL_OVER: { message: '现在不在申诉的期限里，或者已经申诉过了。' } }),
  caseFile: action({
    access: 'person',
    kind: 'write',
    secretReply: true,
    summary: '打开处分的证据或会员交来的文件',
    summaryEn: 'Opened a paper of a sanction',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ disciplineId: id, fileId: id }))
    .output(z.object({ url: z.string(), type: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ CASE_NOT_FOUND, FILE_NOT_FOUND: { message: '没有找到这份文件。' } }),

  departures: action({ access: secretariat, kind: 'read', summary: '离会登记：谁离开了，会员证收回没有' })
    .input(z.object({ filter: z.enum(['open', 'settled']).default('open'), cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          membershipId: id,
          name: z.string(),
          memberNo: z.string(),
          status: z.enum(memberStatuses),
          leftAt: instant,
          card: z.enum(cards).nullable(),
          note: z.string().nullable(),
          settledAt: instant.nullable(),
          settledBy: z.string().nullable(),
        }),
      ),
    ),
  settle: action({
    access: secretariat,
    kind: 'write',
    summary: '登记离会手续：会员证收回情况和往来结清情况',
    summaryEn: 'Settled with a member that had left',
  })
    .input(z.object({ membershipId: id, card: z.enum(cards), note: text(300, 0).default('') }))
    .output(nothing)
    .errors({ DEPARTURE_NOT_FOUND: { message: '没有找到这项离会登记，可能已经有人办完。' } }),
};
