import * as z from 'zod';
import { meetingKind } from './meeting-form';
import { cadres, posts } from './position-posts';
import { action, cursor, day, id, instant, personName, secretariat, text } from './wire';
import { registrars } from './workbench';

export const post = z.enum(posts);
export const electionSteps = [
  'preparatoryGroup',
  'rosterReview',
  'candidates',
  'partyReview',
  'publicized',
  'audit',
  'noticed',
  'elected',
  'filed',
  'registered',
] as const;
const electionStep = z.enum(electionSteps);

/** What a rule says against a position: it is shown with its basis, and stops nothing. */
export const findingCodes = [
  'termTooLong',
  'tooManyTerms',
  'tooOldAtEnd',
  'ageNear',
  'ageUnknown',
  'sameUnit',
  'samePerson',
  'servingCadre',
  'retiredLately',
  'approvalMissing',
  'cadrePaid',
  'cadreElsewhere',
  'postElsewhere',
  'supervisorAlso',
  'beyondTerm',
] as const;
const finding = z.object({
  code: z.enum(findingCodes),
  /** `wrong` by the rule; `check`: what is known does not tell. */
  weight: z.enum(['wrong', 'check']),
  /** What the sentence names. */
  values: z.record(z.string(), z.string()),
  /** The document, and in what standing: a rule of others is to be compared with the charter. */
  source: z.string(),
  sourceEn: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** `YYYY-MM`: the day of a birth is not kept. */
const bornMonth = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/);
const form = z.object({
  post,
  /** A person; left out where the member itself holds it (副会长单位). */
  personName: personName.optional(),
  membershipId: id.optional(),
  committeeId: id.optional(),
  termId: id.optional(),
  startsOn: day,
  endsOn: day,
  how: z.enum(['elected', 'hired', 'appointed']),
  basis: text(100, 2),
  bornMonth: bornMonth.optional(),
  cadre: z.enum(cadres).default('none'),
  approval: text(100).optional(),
  elsewhere: text(200).optional(),
  paid: z.boolean().default(false),
});
export type PositionForm = z.infer<typeof form>;

const term = z.object({
  id,
  no: z.int(),
  startsOn: day,
  endsOn: day,
  postponedUntil: day.nullable(),
  postponedBy: z.string().nullable(),
});
const row = z.object({
  id,
  post,
  personName: z.string().nullable(),
  member: z.object({ id, name: z.string() }).nullable(),
  committee: z.string().nullable(),
  termNo: z.int().nullable(),
  startsOn: day,
  endsOn: day,
  endedOn: day.nullable(),
  endedReason: z.string().nullable(),
  how: z.enum(['elected', 'hired', 'appointed']),
  basis: z.string(),
  paid: z.boolean(),
  findings: z.array(finding),
});
const electionShown = z.object({
  id,
  no: z.int(),
  endsOn: day,
  closedAt: instant.nullable(),
  steps: z.array(
    z.object({
      step: electionStep,
      dueOn: day,
      doneOn: day.nullable(),
      evidence: z.string().nullable(),
      by: z.string().nullable(),
      meeting: z.object({ id, title: z.string(), startsAt: instant }).nullable(),
      late: z.boolean(),
    }),
  ),
  /** Meetings that a step may rest on, the latest first. */
  meetings: z.array(z.object({ id, title: z.string(), kind: meetingKind, startsAt: instant })),
  /** What was done here already that proves a step: the notice of the assembly that elects, and the meetings that had the election on their agenda. Elections are secret, so no vote here is among it. */
  proofs: z.array(
    z.object({
      step: electionStep,
      meetingId: id,
      title: z.string(),
      meeting: z.string(),
      day,
    }),
  ),
  mayAct: z.boolean(),
});

const MEMBER_NOT_FOUND = { message: '没有找到这家会员。' };
const formRefusals = {
  HOLDER_MISSING: { message: '请写明是谁：一个人，或一家会员单位。' },
  COMMITTEE_NEEDED: { message: '专业委员会主任要选哪个专业委员会，其他职务不用选。' },
  DAYS_WRONG: { message: '任期的结束要晚于开始。' },
  MEMBER_NOT_FOUND,
  COMMITTEE_NOT_FOUND: { message: '没有这个专业委员会。' },
  TERM_NOT_FOUND: { message: '没有这一届。' },
};
const WHOLE_ASSOCIATION = { message: '这是全会的事，由协会秘书处办理。' };

export const positions = {
  list: action({ access: registrars, kind: 'read', summary: '职务与任期：谁、什么职务、从哪天到哪天、有什么要留意' })
    .input(
      z.object({
        filter: z.enum(['current', 'past']).default('current'),
        post: post.optional(),
        q: text(40).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(z.object({ rows: z.array(row), next: cursor.nullable(), terms: z.array(term), mayAct: z.boolean() }))
    .errors({ WHOLE_ASSOCIATION }),
  check: action({ access: secretariat, kind: 'read', summary: '填任期时看有什么要留意（不拦）' })
    .input(z.object({ form }))
    .output(z.object({ findings: z.array(finding) }))
    .errors({ ...formRefusals, WHOLE_ASSOCIATION }),
  save: action({
    access: secretariat,
    kind: 'write',
    summary: '登记一项职务和任期',
    summaryEn: 'Recorded a position with its term',
  })
    .input(z.object({ form }))
    .output(z.object({ positionId: id, findings: z.array(finding) }))
    .errors({ ...formRefusals, WHOLE_ASSOCIATION, HELD_ALREADY: { message: '这段时间里他已经担任同一职务。' } }),
  end: action({
    access: secretariat,
    kind: 'write',
    summary: '提前结束一项职务',
    summaryEn: 'Ended a position before its term',
  })
    .input(z.object({ positionId: id, endedOn: day, reason: text(200, 2) }))
    .output(z.object({}))
    .errors({
      WHOLE_ASSOCIATION,
      POSITION_NOT_FOUND: { message: '没有找到这项任职，可能已经结束。' },
      DAY_WRONG: { message: '结束的日期要在任期以内。' },
    }),
  saveTerm: action({ access: secretariat, kind: 'write', summary: '登记一届的起止', summaryEn: 'Recorded a term' })
    .input(z.object({ no: z.int().min(1).max(99), startsOn: day, endsOn: day }))
    .output(z.object({ termId: id }))
    .errors({
      WHOLE_ASSOCIATION,
      DAYS_WRONG: formRefusals.DAYS_WRONG,
      TERM_TAKEN: { message: '这一届已经登记，或者和别的一届重叠。' },
    }),
  postponeTerm: action({
    access: secretariat,
    kind: 'write',
    summary: '登记延期换届和批准它的文件',
    summaryEn: 'Recorded the postponement of an election',
  })
    .input(z.object({ termId: id, until: day, approval: text(100, 2) }))
    .output(z.object({}))
    .errors({
      WHOLE_ASSOCIATION,
      TERM_NOT_FOUND: formRefusals.TERM_NOT_FOUND,
      TOO_LONG: { message: '延期超过了规定的最长期限，或者不晚于原来的届满日。', data: z.object({ until: day }) },
      TERM_TAKEN: { message: '延期到这一天，会和下一届重叠。' },
    }),

  election: action({ access: registrars, kind: 'read', summary: '换届清单：每一步、哪天前办好、凭什么' })
    .input(z.object({ electionId: id.optional() }))
    /** Null where none has been opened; `next` proposes the one for the present term. */
    .output(
      z.object({
        election: electionShown.nullable(),
        next: z.object({ no: z.int(), endsOn: day }).nullable(),
        mayAct: z.boolean(),
      }),
    )
    .errors({ ELECTION_NOT_FOUND: { message: '没有找到这次换届。' } }),
  openElection: action({ access: secretariat, kind: 'write', summary: '开始换届', summaryEn: 'Began an election' })
    .input(z.object({ no: z.int().min(2).max(99), endsOn: day }))
    .output(z.object({ electionId: id }))
    .errors({ WHOLE_ASSOCIATION, ELECTION_OPEN: { message: '这一届的换届已经开始。' } }),
  markStep: action({
    access: secretariat,
    kind: 'write',
    summary: '登记换届的一步已经办好，凭什么',
    summaryEn: 'Recorded a step of an election',
  })
    .input(
      z.object({
        electionId: id,
        step: electionStep,
        doneOn: day,
        evidence: text(200, 2),
        meetingId: id.optional(),
      }),
    )
    .output(electionShown)
    .errors({
      WHOLE_ASSOCIATION,
      ELECTION_NOT_FOUND: { message: '没有找到这次换届。' },
      STEP_DONE: { message: '这一步已经登记过了。' },
      STEP_BEFORE: { message: '选举要先发出会议通知；备案和变更登记在选举以后。' },
      MEETING_NOT_FOUND: { message: '没有找到这场会议。' },
      MEETING_UNFIT: { message: '选举要有已经开过的会员大会或会员代表大会，议程里有选举。' },
      DAY_AHEAD: { message: '还没到的日子不能登记为已经办好。' },
    }),
};
