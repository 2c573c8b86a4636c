import { createHash } from 'node:crypto';
import { dayOf } from '../../cloudfunctions/shared/clock';
import { addWorkdays } from '../../cloudfunctions/ground/judge-workdays';
import { cases, workdaysOf, type Case, type Happened } from './application-cases';
import type { Staff } from './association';
import { fillForm } from './form';
import { resolutionNo } from './history';
import { addMove, type CaseStanding } from './case-rows';
import { addMembership, tallyOf, type Standing } from './membership-rows';
import { industryOf, personName } from './names';
import type { Papers } from './papers';
import { places, placeOf } from './places';
import type { Random } from './random';
import type { DemoPerson, World } from './world';

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
  world.addConsents(applicant, at);
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
    licencePhoto: given.licencePhoto,
    otherCode: given.otherCode,
    since: world.day(-2_000),
  });
  const { standing, decided } = standingOf(world, given, dayOf(at));
  const linked = new Map([applicant, ...beside].map((person) => [person.phone, person]));
  const id = addMembership(world, random, { form, applicant, at, standing, decided, linked });
  addMove(world, id, at, { kind: 'opened', person_id: applicant.id });
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
    stepSeq: decided.seq,
    submittedOn,
    since: decided.since,
    firstDueOn: addWorkdays(submittedOn, workdaysOf(1)).day,
    dueOn: decided.dueOn,
    reason: returned?.reason ?? null,
  };
}

function standingOf(
  world: World,
  { then = [], content }: Case,
  submittedOn: string,
): { standing: Standing; decided: CaseStanding } {
  const last = then.at(-1);
  const seq = last?.what === 'passed' ? 2 : last?.what === 'refused' ? last.seq : 1;
  const moved = then.filter((each) => each.what === 'passed' || each.what === 'resubmitted').at(-1);
  const since = moved ? world.workdayAgo(moved.ago) : submittedOn;
  const [status, state] =
    last?.what === 'returned'
      ? (['returned', 'returned'] as const)
      : last?.what === 'refused'
        ? (['rejected', 'refused'] as const)
        : last?.what === 'cancelled'
          ? (['cancelled', 'withdrawn'] as const)
          : (['under_review', 'open'] as const);
  const due = state === 'open' ? addWorkdays(since, workdaysOf(seq)) : null;
  return {
    standing: { status, version: then.length + 1, content_state: content ?? 'pass' },
    decided: { state, seq, since, dueOn: due?.day ?? null, provisional: due?.provisional ?? false },
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
      return addMove(world, id, at, { kind: 'passed', ...clerk });
    case 'returned':
      return addMove(world, id, at, { kind: 'returned', ...clerk, reason: happened.reason });
    case 'refused':
      if (happened.seq === 1) return addMove(world, id, at, { kind: 'refused', ...clerk, reason: happened.reason });
      return addMove(world, id, at, {
        kind: 'refused',
        ...president,
        reason: happened.reason,
        tally: { ...tallyOf(random), present: 26, yes: 9, no: 14, abstain: 3 },
        resolution_no: resolutionNo(day),
      });
    case 'resubmitted':
    case 'cancelled':
      return addMove(world, id, at, {
        kind: happened.what === 'resubmitted' ? 'answered' : 'withdrawn',
        person_id: applicant.id,
        reason: 'reason' in happened ? happened.reason : null,
      });
  }
}

function addContentCheck(
  world: World,
  random: Random,
  { content }: Case,
  about: { id: string; at: Date; applicant: DemoPerson; text: string },
): void {
  world.rows.add('content_check', {
    id: random.id(about.at),
    subject: `membership:${about.id}`,
    author: about.applicant.id,
    content: about.text,
    words_hash: createHash('sha256').update(about.text).digest('hex'),
    state: content ?? 'pass',
    trace: `demo-${random.text('0123456789abcdef', 16)}`,
    asked_at: about.at,
    answered_at: about.at,
  });
}
