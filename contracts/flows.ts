import * as z from 'zod';
import { action, cursor, day, id, instant, office, offices, pageOf, text } from './wire';

const caseStates = ['open', 'returned', 'passed', 'refused', 'withdrawn'] as const;
const flowEvents = [
  'opened',
  'answered',
  'signed',
  'passed',
  'returned',
  'sentBack',
  'refused',
  'withdrawn',
  'handedOn',
  'signerAsked',
  'extended',
  'released',
  'takenBack',
  'reminded',
  'escalated',
] as const;

const flowCase = z.object({
  caseId: id,
  /** What is decided: admission, venue …; with `step` it names the words. */
  kind: z.string(),
  subject: z.string(),
  title: z.string(),
  state: z.enum(caseStates),
  step: z.string(),
  version: z.int(),
  openedAt: instant,
  dueOn: day.nullable(),
  provisional: z.boolean(),
  /** Page of the mini-program that shows it to the caller. */
  page: z.string(),
});
const stepKind = z.enum(['review', 'vote', 'partyReview', 'publicity']);
/** By how many working days the caller may extend the step, and until which day; null when he may not. */
export const caseExtension = z.object({ workdays: z.int(), until: day, provisional: z.boolean() }).nullable();
const holder = z.object({ personId: id, name: z.string().nullable(), offices: z.array(office) });
const trail = flowCase.extend({
  steps: z.array(
    z.object({
      seq: z.int(),
      name: z.string(),
      kind: stepKind,
      offices: z.array(office),
      /** How many sign: any one, one of each office, or `count` people. */
      need: z.enum(['any', 'all', 'some']),
      count: z.int().nullable(),
      workdays: z.int(),
      state: z.enum(['done', 'now', 'later']),
    }),
  ),
  /** Names stand there for whoever may decide; who opened the case sees the offices. */
  events: z.array(
    z.object({
      kind: z.enum(flowEvents),
      step: z.string().nullable(),
      at: instant,
      by: z.string().nullable(),
      to: z.string().nullable(),
      office: office.nullable(),
      reason: z.string().nullable(),
      resolutionNo: z.string().nullable(),
      takenBack: z.boolean(),
    }),
  ),
  assignedTo: z.string().nullable(),
  /** What the caller may do now; `decide` on the page of the case. */
  may: z.object({
    decide: z.boolean(),
    handOn: z.boolean(),
    askSigner: z.boolean(),
    remind: z.boolean(),
    takeBack: z.boolean(),
    withdraw: z.boolean(),
  }),
  extension: caseExtension,
});

const caseNotFound = { CASE_NOT_FOUND: { message: '没有找到这件事，或者你没有权限看。' } };
const moved = {
  CASE_MOVED: {
    message: '刚刚已经有人处理了这件事，请看最新的状态。',
    data: z.object({ by: z.string().nullable(), at: instant.nullable() }),
  },
};
const notYourTurn = { NOT_YOUR_TURN: { message: '现在轮不到你办这件事：职务不符，或者需要回避。' } };
const target = z.object({ caseId: id, version: z.int() });
const given = target.extend({ personId: id, note: text(200, 0).optional() });

export const flows = {
  mine: action({ access: 'person', kind: 'read', summary: '我发起的和我经手的事项，办到哪一步' })
    .input(
      z.object({
        /** `began`: his own, or a member's that he represents; `acted`: those of others on which he decided a step. */
        part: z.enum(['began', 'acted']).default('began'),
        open: z.boolean().default(false),
        /** In the title. */
        q: text(50).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(
        flowCase.extend({
          /** Which step it has come to, and how many its flow has. */
          at: z.int(),
          of: z.int(),
          stepKind,
          /** Offices whose signature is still missing; none while nobody is to act. */
          waitsFor: z.array(office),
          /** How many colleagues who were asked to sign have not. */
          signers: z.int(),
          /** Who has it in hand, if it was handed on; only to who decides on it himself. */
          holder: z.string().nullable(),
          /** Since when it stands where it is. */
          since: day,
          /** How many working days it is late; 0 while it is in time. */
          overdueWorkdays: z.int(),
          /** Why it was returned or refused. */
          reason: z.string().nullable(),
          may: z.object({ remind: z.boolean(), withdraw: z.boolean() }),
          remindedToday: z.boolean(),
        }),
      ).extend({
        /** Of one's own that are under way, whatever is asked for. */
        counts: z.object({ open: z.int() }),
      }),
    ),
  show: action({ access: 'person', kind: 'read', summary: '一件事的办理经过：每一步、谁办的、意见' })
    .input(z.object({ caseId: id }))
    .output(trail)
    .errors(caseNotFound),
  holders: action({ access: offices, kind: 'read', summary: '可以转交或请来会签的同事' })
    .input(z.object({ caseId: id, purpose: z.enum(['handOn', 'askSigner']) }))
    .output(z.object({ rows: z.array(holder) }))
    .errors(caseNotFound),
  handOn: action({
    access: offices,
    kind: 'write',
    summary: '转交给同职务的另一位同事办理',
    summaryEn: 'Handed the case on to another holder of the office',
  })
    .input(given)
    .output(trail)
    .errors({
      ...caseNotFound,
      ...moved,
      ...notYourTurn,
      NOT_A_HOLDER: { message: '他不担任这一步的职务，或者需要回避，请换一位。' },
    }),
  askSigner: action({
    access: offices,
    kind: 'write',
    summary: '请另一位同事会签',
    summaryEn: 'Asked a colleague to sign too',
  })
    .input(given)
    .output(trail)
    .errors({
      ...caseNotFound,
      ...moved,
      ...notYourTurn,
      NOT_A_SIGNER: { message: '他不担任职务、已经被请过，或者需要回避，请换一位。' },
    }),
  extend: action({
    access: offices,
    kind: 'write',
    summary: '延长这一步的办理期限，只有一次，要写理由',
    summaryEn: 'Extended the time of the step, once',
  })
    .input(target.extend({ reason: text(200, 4) }))
    .output(trail)
    .errors({
      ...caseNotFound,
      ...moved,
      ...notYourTurn,
      NOT_EXTENDABLE: { message: '这一步的办理期限不能延长。' },
      EXTENDED_BEFORE: { message: '这一步已经延期过一次，不能再延，请在期限内办结。' },
      TOO_LATE_TO_EXTEND: { message: '办理期限已经过了，不能再延期，请尽快办结。' },
    }),
  remind: action({
    access: 'person',
    kind: 'write',
    summary: '催办，每天一次',
    summaryEn: 'Reminded whoever is at work on it',
  })
    .input(z.object({ caseId: id }))
    .output(z.object({ at: instant }))
    .errors({
      ...caseNotFound,
      NOTHING_TO_REMIND: { message: '这件事现在没有人在办，不用催。' },
      REMINDED_TODAY: { message: '今天已经催过了，明天还没有办好可以再催。' },
    }),
  takeBack: action({
    access: offices,
    kind: 'write',
    summary: '十秒内收回刚才的决定、转交或会签邀请',
    summaryEn: 'Took back the last move within ten seconds',
  })
    .input(target)
    .output(trail)
    .errors({ ...caseNotFound, TOO_LATE_TO_TAKE_BACK: { message: '已经过了十秒，或者已经通知了别人，不能收回。' } }),
  withdraw: action({
    access: 'person',
    kind: 'write',
    summary: '撤回自己发起、还没有办完的事',
    summaryEn: 'Withdrew what had been brought',
  })
    .input(z.object({ caseId: id, reason: text(200, 0).optional() }))
    .output(trail)
    .errors({
      ...caseNotFound,
      ...moved,
      NOT_YOURS_TO_WITHDRAW: { message: '只有发起的人和他的单位可以在这里撤回。' },
    }),
};
