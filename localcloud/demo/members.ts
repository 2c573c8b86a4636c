import { addDays, afterMinutes, dayOf } from '../../cloudfunctions/shared/clock';
import { addWorkdays } from '../../cloudfunctions/ground/judge-workdays';
import type { Staff } from './association';
import { fillForm, type Applicant } from './form';
import { addHistory, wasDecided } from './history';
import { addEvent, addMembership, type Standing } from './membership-rows';
import { industryOf, personName } from './names';
import { named } from './named-units';
import type { Papers } from './papers';
import { industries, placeOf, places } from './places';
import type { Random } from './random';
import type { DemoPerson, World } from './world';

export const leastCompanies = 20;
const ownPapersUpTo = 24;

// Cycles instead of chance, so that two hundred companies have a few of each: days until a licence ends, and standings.
const licenceCycle = [-12, 5, 22, 26, 41, 55, 68, 77, 88, -3];
const statusCycle: Record<number, 'arrears' | 'suspended' | 'withdrawn' | 'expelled' | 'terminated'> = {
  13: 'arrears',
  37: 'arrears',
  62: 'arrears',
  85: 'arrears',
  24: 'withdrawn',
  71: 'withdrawn',
  48: 'suspended',
  60: 'expelled',
  97: 'terminated',
};
const tierOf = (index: number): string => (index < 16 ? '常务理事单位' : index < 46 ? '理事单位' : '普通会员');

/** Members 1…count with what hangs on them; the member number is the order of joining. */
export function addMembers(world: World, staff: Staff, papers: Papers, count: number): void {
  const random = world.part('members');
  for (const { name } of named) world.names.reserve(name);
  const joined = Array.from({ length: count }, () => world.day(-random.int(70, 3_650))).sort();
  joined.forEach((day, index) => addMember(world, random, staff, papers, index, day));
}

function addMember(world: World, random: Random, staff: Staff, papers: Papers, index: number, joinedOn: string): void {
  const written = named[index];
  const memberNo = index + 1;
  const at = world.at(addWorkdays(joinedOn, -random.int(16, 24)).day, random);
  const people = peopleOf(world, random, staff, index, at);
  const kind = index % 16 === 12 ? 'individual' : index % 50 === 20 ? 'group' : 'unit';
  const industry = written ? industryOf(written.industry) : random.pick(industries);
  const primary = people[0];
  if (!primary) throw new Error('a member has a representative');
  // Entered from the paper ledger by the secretariat of the term before; their people have not come to WeChat yet.
  const imported = primary.id === '';
  const applicant = imported ? staff.person('demo-former-director') : primary;
  const status = written ? undefined : statusCycle[index % 100];
  const ended = status === 'withdrawn' || status === 'expelled' || status === 'terminated';
  const endedOn = ended ? addDays(joinedOn, random.int(20, Math.max(21, daysSince(joinedOn, world.today) - 1))) : null;
  const applying: Applicant = {
    kind,
    place: written ? placeOf(written.region) : random.pick(places),
    industry,
    name: written?.name,
    person: primary,
    others: kind === 'individual' ? [] : people.slice(1),
    committeeId: random.chance(0.35) ? (staff.committees[industry.committee] ?? null) : null,
    licenceTo: licenceTo(world, random, index),
    ...(kind === 'individual' || random.chance(0.2) ? { certificateTo: world.day(random.int(95, 1_400)) } : {}),
    ...(index < ownPapersUpTo ? { papersOf: { id: applicant.id, at } } : {}),
    since: joinedOn,
  };
  const standing: Standing = {
    status: status ?? 'active',
    version: 3,
    member_no: memberNo,
    tier: written?.tier ?? (kind === 'unit' ? tierOf(index) : '普通会员'),
    joined_on: joinedOn,
    ended_on: endedOn,
  };
  const linked = new Map(people.filter((person) => person.id !== '').map((person) => [person.phone, person]));
  const form = fillForm(world, random, papers, applying);
  const id = addMembership(world, random, {
    form,
    applicant,
    at,
    standing,
    decided: wasDecided(world, { joinedOn, imported })
      ? { state: 'passed', seq: 2, since: joinedOn, dueOn: null, provisional: false }
      : null,
    linked,
    ...(endedOn ? { endedAt: world.at(endedOn, random) } : {}),
  });
  if (index === asksAround) addInvitation(world, id, primary, staff.person('local-applicant'));
  addHistory(world, random, staff, { id, applicant, at, joinedOn, imported });
  if (status === 'withdrawn' && endedOn)
    addEvent(world, id, world.at(endedOn, random), {
      kind: 'withdrawn',
      person_id: imported ? null : applicant.id,
      reason: '公司业务调整',
    });
}

/** The member that has asked the demo's applicant to represent it. */
const asksAround = 2;
/** An invitation of yesterday that waits for its answer. */
function addInvitation(world: World, membershipId: string, by: DemoPerson, asked: DemoPerson): void {
  const random = world.part('invitation');
  const since = world.at(world.day(-1), random);
  world.rows.add('representative', {
    id: random.id(since),
    membership_id: membershipId,
    person_id: null,
    name: asked.name,
    phone: asked.phone,
    title: '市场总监',
    words_state: 'pass',
    is_primary: false,
    proven: false,
    since,
    asked_at: since,
    asked_until: afterMinutes(since, 14 * 1440),
    named_by: by.id,
    named_as: 'company',
  });
}

const daysSince = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function licenceTo(world: World, random: Random, index: number): string | null {
  const written = named[index];
  if (written) return 'licenceInDays' in written ? world.day(written.licenceInDays) : null;
  const soon = licenceCycle[index % 50];
  if (soon !== undefined) return world.day(soon);
  return random.chance(0.7) ? null : world.day(random.int(120, 5_500));
}

// A representative without an id is only a name and a phone in the ledger.
function peopleOf(world: World, random: Random, staff: Staff, index: number, at: Date): DemoPerson[] {
  const written = named[index];
  const atWeChat = written !== undefined || dayOf(at) >= staff.term.from || random.chance(0.5);
  const draw = (suffix: string, signedUp: boolean): DemoPerson => {
    const name = personName(random);
    if (!signedUp) return { id: '', openid: null, name, phone: world.numbers.phone() };
    const person = world.addPerson(random, {
      openid: `demo-member-${String(index + 1).padStart(6, '0')}${suffix}`,
      name,
      since: at,
    });
    const recent = world.at(world.day(-random.int(2, 18)), random);
    // Two of five signed the pledge in the year, and had the better grade of it at the next two runs.
    const early = world.at(world.day(-300 + ((index * 7) % 150)), random);
    const pledged = [0, 2].includes(index % 5) ? (early > at ? early : at) : recent;
    world.addConsents(person, recent, ['privacy', 'creditFile']);
    world.addConsents(person, pledged, ['selfDisciplinePledge']);
    return person;
  };
  if (written) return written.people.map((openid, i) => (openid ? staff.person(openid) : draw(`-${i + 1}`, true)));
  const others = random.pick([0, 0, 0, 0, 1, 1, 1, 2]);
  return [
    draw('', atWeChat),
    ...Array.from({ length: others }, (_, i) => draw(`-${i + 2}`, atWeChat && random.chance(0.3))),
  ];
}
