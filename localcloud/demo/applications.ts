import type { MemberKind } from '../../contracts/application';
import { dayOf } from '../../cloudfunctions/shared/clock';
import { addWorkdays } from '../../cloudfunctions/shared/workdays';
import type { Staff } from './association';
import { fillForm } from './form';
import { resolutionNo } from './members';
import { addEvent, addMembership, tallyOf, type Standing } from './membership-rows';
import { industryOf, personName } from './names';
import type { Papers } from './papers';
import { places, placeOf } from './places';
import type { Random } from './random';
import type { DemoPerson, World } from './world';

/** What happened to an application, in working days before today; the last one says where it stands. */
type Happened =
  | { what: 'passed'; ago: number }
  | { what: 'returned'; ago: number; reason: string }
  | { what: 'resubmitted'; ago: number }
  | { what: 'refused'; ago: number; seq: 1 | 2; reason: string }
  | { what: 'cancelled'; ago: number; reason: string };

interface Case {
  kind?: MemberKind;
  industry: string;
  region?: string;
  name?: string;
  submitted: number;
  then?: Happened[];
  /** Openid of a named person; somebody new without it. */
  applicant?: string;
  /** A second representative who holds an office. */
  beside?: string;
  inCommittee?: boolean;
  licenceInDays?: number;
  content?: 'review';
}

const cases: Case[] = [
  {
    applicant: 'local-applicant',
    name: '苏州翊泊自动化设备有限公司',
    industry: 'C35',
    region: '320506',
    submitted: 8,
    then: [
      {
        what: 'returned',
        ago: 2,
        reason: '授权书上没有盖公章，请盖章后重新拍照上传。另外营业执照的照片反光，住所一栏看不清。',
      },
    ],
  },
  { industry: 'C34', submitted: 1 },
  { industry: 'C38', submitted: 1, inCommittee: true },
  { industry: 'C33', submitted: 2, content: 'review' },
  { industry: 'C40', submitted: 3, kind: 'individual' },
  { industry: 'C34', submitted: 4, inCommittee: true, licenceInDays: 20 },
  { industry: 'C29', submitted: 5 },
  { industry: 'C36', submitted: 7 },
  { industry: 'I65', submitted: 9, inCommittee: true },
  {
    industry: 'C39',
    submitted: 9,
    then: [
      { what: 'returned', ago: 6, reason: '申请书的单位名称少了“科技”两个字，请按营业执照改全称。' },
      { what: 'resubmitted', ago: 3 },
    ],
  },
  {
    industry: 'C22',
    submitted: 14,
    then: [{ what: 'returned', ago: 10, reason: '营业执照是旧版，法定代表人已经变更，请上传新的执照。' }],
  },
  { industry: 'C35', submitted: 6, then: [{ what: 'passed', ago: 3 }] },
  { industry: 'C34', submitted: 10, kind: 'group', then: [{ what: 'passed', ago: 5 }] },
  { industry: 'C38', submitted: 16, beside: 'local-council-1', then: [{ what: 'passed', ago: 12 }] },
  {
    industry: 'C36',
    submitted: 26,
    then: [
      { what: 'returned', ago: 25, reason: '代表的手机号和授权书上写的不一致，请核对。' },
      { what: 'resubmitted', ago: 24 },
      { what: 'passed', ago: 22 },
    ],
  },
  {
    industry: 'C29',
    submitted: 40,
    then: [
      { what: 'passed', ago: 37 },
      { what: 'refused', ago: 20, seq: 2, reason: '主营业务不在商会章程规定的行业范围内，理事会表决未通过。' },
    ],
  },
  {
    industry: 'C33',
    submitted: 33,
    then: [{ what: 'refused', ago: 31, seq: 1, reason: '申请单位已经注销，不能入会。' }],
  },
  {
    industry: 'C39',
    submitted: 12,
    then: [{ what: 'cancelled', ago: 11, reason: '公司名称正在变更，变更后再申请。' }],
  },
];

export interface OpenApplication {
  id: string;
  name: string;
  applicant: DemoPerson;
  status: string;
  stepSeq: number;
  submittedOn: string;
  /** Day on which the present step began. */
  since: string;
  /** First and present last day; null when nothing is awaited. */
  firstDueOn: string;
  dueOn: string | null;
  /** Why it came back, if it did. */
  reason: string | null;
}

/** Applications in every step and age; what the workbench of the secretariat and of the council shows. */
export function addApplications(world: World, staff: Staff, papers: Papers): OpenApplication[] {
  const random = world.part('applications');
  for (const { name } of cases) if (name) world.names.reserve(name);
  return cases.map((each, index) => addCase(world, random, staff, papers, each, index));
}

function addCase(
  world: World,
  random: Random,
  staff: Staff,
  papers: Papers,
  given: Case,
  index: number,
): OpenApplication {
  const at = world.at(world.workdayAgo(given.submitted), random);
  const industry = industryOf(given.industry);
  const applicant = given.applicant
    ? staff.person(given.applicant)
    : world.addPerson(random, {
        openid: `demo-applicant-${String(index).padStart(2, '0')}`,
        name: personName(random),
        since: at,
      });
  world.addConsents(random, applicant, at);
  const beside = given.beside ? [staff.person(given.beside)] : [];
  const form = fillForm(world, random, papers, {
    kind: given.kind ?? 'unit',
    place: given.region ? placeOf(given.region) : random.pick(places),
    industry,
    name: given.name,
    person: applicant,
    others: beside,
    committeeId: given.inCommittee ? (staff.committees[industry.committee] ?? null) : null,
    licenceTo: given.licenceInDays ? world.day(given.licenceInDays) : null,
    ...(given.kind === 'individual' ? { certificateTo: world.day(700) } : {}),
    papersOf: { id: applicant.id, at },
    since: world.day(-2_000),
  });
  const standing = standingOf(world, given, dayOf(at));
  const linked = new Map([applicant, ...beside].map((person) => [person.phone, person]));
  const id = addMembership(world, random, { form, applicant, at, standing, linked });
  addEvent(world, id, at, { kind: 'submitted', person_id: applicant.id });
  for (const happened of given.then ?? []) addHappened(world, random, staff, id, applicant, happened);
  addContentCheck(world, random, given, {
    id,
    at,
    applicant,
    text: [form.name, form.address, form.introduction].filter(Boolean).join('\n'),
  });
  const submittedOn = dayOf(at);
  const returned = given.then?.find((each) => each.what === 'returned');
  return {
    id,
    name: form.name,
    applicant,
    status: standing.status,
    stepSeq: standing.step_seq,
    submittedOn,
    since: standing.step_since,
    firstDueOn: addWorkdays(submittedOn, workdaysOf(1)).day,
    dueOn: standing.due_on,
    reason: returned?.reason ?? null,
  };
}

const workdaysOf = (seq: number) => (seq === 1 ? 5 : 20);

function standingOf(
  world: World,
  { then = [], content }: Case,
  submittedOn: string,
): Standing & { step_since: string; due_on: string | null } {
  const last = then.at(-1);
  const seq = last?.what === 'passed' ? 2 : last?.what === 'refused' ? last.seq : 1;
  const moved = then.filter((each) => each.what === 'passed' || each.what === 'resubmitted').at(-1);
  const since = moved ? world.workdayAgo(moved.ago) : submittedOn;
  const status =
    last?.what === 'returned'
      ? 'returned'
      : last?.what === 'refused'
        ? 'rejected'
        : last?.what === 'cancelled'
          ? 'cancelled'
          : 'under_review';
  const due = status === 'under_review' ? addWorkdays(since, workdaysOf(seq)) : null;
  return {
    status,
    step_seq: seq,
    step_since: since,
    version: then.length + 1,
    due_on: due?.day ?? null,
    due_provisional: due?.provisional ?? false,
    content_state: content ?? 'pass',
  };
}

function addHappened(
  world: World,
  random: Random,
  staff: Staff,
  id: string,
  applicant: DemoPerson,
  happened: Happened,
): void {
  const day = world.workdayAgo(happened.ago);
  const at = world.at(day, random);
  const clerk = { person_id: staff.person('local-clerk').id, office: 'clerk', step_seq: 1 };
  const president = { person_id: staff.person('local-president').id, office: 'president', step_seq: 2 };
  switch (happened.what) {
    case 'passed':
      return addEvent(world, id, at, { kind: 'passed', ...clerk });
    case 'returned':
      return addEvent(world, id, at, { kind: 'returned', ...clerk, reason: happened.reason });
    case 'refused':
      if (happened.seq === 1) return addEvent(world, id, at, { kind: 'refused', ...clerk, reason: happened.reason });
      return addEvent(world, id, at, {
        kind: 'refused',
        ...president,
        reason: happened.reason,
        tally: { ...tallyOf(random), present: 26, yes: 9, no: 14, abstain: 3 },
        resolution_no: resolutionNo(day),
      });
    case 'resubmitted':
    case 'cancelled':
      return addEvent(world, id, at, {
        kind: happened.what,
        person_id: applicant.id,
        reason: 'reason' in happened ? happened.reason : null,
      });
  }
}

function addContentCheck(
  world: World,
  random: Random,
  { content, then = [] }: Case,
  about: { id: string; at: Date; applicant: DemoPerson; text: string },
): void {
  world.rows.add('content_check', {
    id: random.id(about.at),
    membership_id: about.id,
    version: then.length + 1,
    openid: about.applicant.openid,
    content: about.text,
    state: content ?? 'pass',
    trace: `demo-${random.text('0123456789abcdef', 16)}`,
    asked_at: about.at,
    answered_at: about.at,
  });
}

/** What people began and did not send: one from two days ago, one that has been forgotten. */
export function addDrafts(world: World, staff: Staff): void {
  const random = world.part('drafts');
  const save = (person: DemoPerson, days: number, step: number, form: Record<string, string>) => {
    const at = world.at(world.day(-days), random);
    world.rows.add('application_draft', {
      id: random.id(at),
      person_id: person.id,
      membership_id: null,
      kind: 'unit',
      step,
      form: { kind: 'unit', ...form },
      saved_at: at,
    });
  };
  save(staff.person('local-applicant'), 2, 1, {
    name: '苏州翊泊智能科技有限公司',
    uscc: world.numbers.uscc('91', '320506'),
    industry: 'I65',
    region: '320506',
    size: 'micro',
  });
  const since = world.at(world.day(-10), random);
  const forgetful = world.addPerson(random, { openid: 'demo-applicant-forgetful', name: personName(random), since });
  save(forgetful, 9, 0, { name: '湖州晟屿传动技术有限公司' });
}
