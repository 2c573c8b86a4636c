import { afterMinutes } from '../../../cloudfunctions/shared/clock';
import { personName } from '../names';
import type { Random } from '../random';
import type { DemoPerson, World } from '../world';
import type { DemoMeeting } from './rows';

/** Somebody who may come to a meeting, for his unit or as a guest. */
export interface Attendee extends DemoPerson {
  membershipId: string | null;
}
export interface Registered {
  id: string;
  attendee: Attendee;
  companions: { name: string; phone: string }[];
}

/** One person of each active member who has come to WeChat, in the order of the member numbers. */
export function peopleOfMembers(world: World, most: number): Attendee[] {
  const { gathered } = world.rows;
  const active = new Set(gathered.membership.filter(({ status }) => status === 'active').map(({ id }) => id));
  const people = new Map(gathered.person.map((person) => [person.id, person]));
  const taken = new Set<string>();
  const found: Attendee[] = [];
  for (const { membership_id: membershipId, person_id: personId } of gathered.representative) {
    const person = personId ? people.get(personId) : undefined;
    if (!person || !active.has(membershipId) || taken.has(person.id) || taken.has(membershipId)) continue;
    taken.add(person.id).add(membershipId);
    found.push({
      id: person.id,
      openid: person.openid ?? null,
      name: person.name ?? '',
      phone: person.phone ?? '',
      membershipId,
    });
    if (found.length === most) break;
  }
  return found;
}

/** Guests who have opened the mini-program, each with a name and a number of nobody's. */
export class Guests {
  private readonly known: Attendee[] = [];

  constructor(
    private readonly world: World,
    private readonly random: Random,
  ) {}

  /** The nth guest; the same one at every meeting. */
  nth(index: number): Attendee {
    while (this.known.length <= index) {
      const since = this.world.at(this.world.day(-60), this.random);
      const openid = `demo-guest-${String(this.known.length + 1).padStart(4, '0')}`;
      this.known.push({
        ...this.world.addPerson(this.random, { openid, name: personName(this.random), since }),
        membershipId: null,
      });
    }
    const found = this.known[index];
    if (!found) throw new Error('guests are counted from 0');
    return found;
  }
}

/** A registration at a time; whether it has a seat the database says. */
export function register(
  world: World,
  random: Random,
  meeting: DemoMeeting,
  attendee: Attendee,
  when: Date,
  more: { companions?: number; answers?: Record<string, string | string[]>; title?: string } = {},
): Registered {
  const id = random.id(when);
  const companions = Array.from({ length: more.companions ?? 0 }, () => ({
    name: personName(random),
    phone: '',
  }));
  world.rows.add('registration', {
    id,
    meeting_id: meeting.id,
    person_id: attendee.id,
    membership_id: attendee.membershipId,
    name: attendee.name,
    phone: attendee.phone,
    title: more.title ?? random.pick(['总经理', '副总经理', '技术总监', '销售总监', '董事长助理', '']),
    unit_name: '',
    companions: companions,
    party: companions.length + 1,
    answers: more.answers ?? {},
    state: 'confirmed',
    // What people wrote has been judged long since.
    words_state: 'pass',
    registered_at: when,
  });
  return { id, attendee, companions };
}

/** Minutes after a start, evenly over a span: whoever registers later has the later instant. */
export const spread = (from: Date, minutes: number, count: number, index: number): Date =>
  afterMinutes(from, Math.floor((minutes * (index + 1)) / (count + 1)));
