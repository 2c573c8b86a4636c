import fc from 'fast-check';
import { sql } from 'kysely';
import { clock } from '../attendance/cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { agendaItem, inSession, inTheRoom, leaves } from './cast';
import { assembly, endHand, endMember, entryOf, giveHand } from './company-cast';
import { clerk, put } from './council-cast';

useDatabase();
jest.setTimeout(300_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

const units = 3;
const people = 4;
type Step =
  | { do: 'name' | 'end'; who: number; unit: number }
  | { do: 'leave'; unit: number }
  | { do: 'come'; who: number; unit: number | null }
  | { do: 'go' | 'return'; who: number }
  | { do: 'open'; barred: number | null }
  | { do: 'vote'; who: number; unit: number; choice: 'yes' | 'no' }
  | { do: 'close' };
const who = fc.nat(people - 1);
const unit = fc.nat(units - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('name' as const), who, unit }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end' as const), who, unit }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), unit }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('come' as const), who, unit: fc.option(unit) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('go' as const, 'return' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), barred: fc.option(who) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      who,
      unit,
      choice: fc.constantFrom('yes' as const, 'no' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
);

/** The assembly as one would keep it on paper. */
class Paper {
  private time = 0;
  /** Since when whom: `unit:who`. */
  readonly hands = new Map<string, number>();
  readonly ever = new Set<string>();
  readonly ended = new Set<number>();
  readonly came = new Map<number, { unit: number | null; inside: boolean }>();
  motion: {
    at: number;
    people: Set<number>;
    units: Set<number>;
    votes: Map<number, { who: number; choice: 'yes' | 'no' }>;
  } | null = null;

  constructor() {
    for (let i = 0; i < units; i++) this.give(i, i);
  }
  private give(unit: number, who: number) {
    this.hands.set(`${unit}:${who}`, this.time);
    this.ever.add(`${unit}:${who}`);
  }
  holds = (unit: number, who: number) => this.hands.has(`${unit}:${who}`);
  private here = (unit: number, who: number) => {
    const came = this.came.get(who);
    return came !== undefined && came.inside && (came.unit === null || came.unit === unit);
  };
  private there = (unit: number) =>
    [...Array(people).keys()].some((who) => this.holds(unit, who) && this.here(unit, who));

  take(step: Step): void {
    this.time++;
    if (step.do === 'name') this.give(step.unit, step.who);
    if (step.do === 'end') this.hands.delete(`${step.unit}:${step.who}`);
    if (step.do === 'leave') this.ended.add(step.unit);
    if (step.do === 'come') this.came.set(step.who, { unit: step.unit, inside: true });
    if (step.do === 'go' || step.do === 'return') {
      const came = this.came.get(step.who);
      if (came) came.inside = step.do === 'return';
    }
    if (step.do === 'open') {
      const barred = step.barred === null ? [] : [step.barred];
      const kept = [...Array(units).keys()].filter((each) => barred.some((one) => this.ever.has(`${each}:${one}`)));
      this.motion = { at: this.time, people: new Set(barred), units: new Set(kept), votes: new Map() };
    }
  }
  vote({ who, unit, choice }: { who: number; unit: number; choice: 'yes' | 'no' }): boolean {
    this.time++;
    const { motion } = this;
    const since = this.hands.get(`${unit}:${who}`);
    if (!motion || since === undefined || since > motion.at || this.ended.has(unit) || !this.here(unit, who))
      return false;
    if (motion.people.has(who) || motion.units.has(unit)) return false;
    const given = motion.votes.get(unit);
    if (given && given.who !== who && this.holds(unit, given.who)) return false;
    motion.votes.set(unit, { who, choice });
    return true;
  }
  result() {
    const standing = [...Array(units).keys()].filter((each) => !this.ended.has(each));
    const votes = this.motion?.votes ?? new Map<number, { choice: string }>();
    const counted = standing.filter((each) => votes.has(each));
    const barred = (each: number) => this.motion?.units.has(each) ?? false;
    return {
      entitled: standing.length,
      present: standing.filter((each) => (this.there(each) && !barred(each)) || votes.has(each)).length,
      barred: standing.filter((each) => this.there(each) && barred(each)).length,
      yes: counted.filter((each) => votes.get(each)?.choice === 'yes').length,
      no: counted.filter((each) => votes.get(each)?.choice === 'no').length,
    };
  }
}

const seen = { given: 0, refused: 0, closed: 0, barred: 0 };
let runs = 0;
/** Walks the steps in the house and on paper; whatever the paper refuses, the house must refuse, and it counts the same. */
async function walk(steps: Step[]): Promise<void> {
  const { meetingId, units: companies } = await assembly(units, 0);
  const run = runs++;
  const names = Array.from({ length: people }, (_, i) =>
    i < units ? (companies[i]?.people[0] ?? '') : `more${run}-${i}`,
  );
  const of = (unit: number) => companies[unit]?.id ?? '';
  const entries = await Promise.all(companies.map(({ id }) => entryOf(meetingId, { membershipId: id })));
  // The second people of each company have no part in this.
  for (const {
    id,
    people: [, second],
  } of companies)
    await endHand(id, second, '2026-01-02T00:00:00Z');
  const paper = new Paper();
  let motionId: string | null = null;
  for (const each of [...steps, { do: 'close' } as const]) {
    if (each.do === 'name' && (paper.holds(each.unit, each.who) || paper.ended.has(each.unit))) continue;
    if (each.do === 'end' && !paper.holds(each.unit, each.who)) continue;
    if (each.do === 'leave' && paper.ended.has(each.unit)) continue;
    if (each.do === 'come' && (paper.came.has(each.who) || (each.unit !== null && !paper.holds(each.unit, each.who))))
      continue;
    if (each.do === 'open' && motionId) continue;
    if ((each.do === 'close' || each.do === 'vote') && !motionId) continue;
    const openid = 'who' in each ? (names[each.who] ?? '') : '';
    if (each.do === 'vote') {
      const allowed = paper.vote(each);
      const answer: unknown = await as(openid)
        .proceedings.vote({ motionId: motionId ?? '', choice: each.choice, entryId: entries[each.unit] ?? '' })
        .then(() => true)
        .catch((error: unknown) => {
          if (!(error instanceof Refused) || error.code === 'INTERNAL') throw error;
          return false;
        });
      expect({ step: each, answer }).toEqual({ step: each, answer: allowed });
      seen[allowed ? 'given' : 'refused']++;
      continue;
    }
    if (each.do === 'close') {
      const { result } = await clerk().closeMotion({ motionId: motionId ?? '' });
      expect(result).toMatchObject(paper.result());
      seen.closed++;
      seen.barred += result?.barred ?? 0;
      expect((result?.yes ?? 0) + (result?.no ?? 0) + (result?.silent ?? 0)).toBe(result?.present);
      motionId = null;
      paper.motion = null;
      continue;
    }
    paper.take(each);
    if (each.do === 'name') await giveHand(of(each.unit), openid, clock());
    if (each.do === 'end') await endHand(of(each.unit), openid, clock());
    if (each.do === 'leave') await endMember(of(each.unit), 'withdrawn', clock());
    if (each.do === 'come')
      await inTheRoom(meetingId, openid, {
        at: clock().toISOString(),
        ...(each.unit !== null && { membershipId: of(each.unit) }),
      });
    if (each.do === 'go') await leaves(meetingId, openid, clock().toISOString());
    if (each.do === 'return') await leaves(meetingId, openid, null);
    if (each.do === 'open') {
      const conflicts = each.barred === null ? [] : [await personWith(names[each.barred] ?? '')];
      const agendaItemId = await agendaItem(meetingId, { seq: runs++, conflicts });
      motionId = await put(meetingId, { agendaItemId }).then(
        ({ id }) => id,
        // Nobody is entitled any more.
        (error: unknown) => {
          if (error instanceof Refused && error.code === 'NO_ROLL') return null;
          throw error;
        },
      );
    }
  }
  // Whatever path it took: no vote of the table was given by somebody who did not represent its member then, none twice.
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM vote v JOIN roll_entry e ON e.id = v.roll_entry_id JOIN motion o ON o.id = v.motion_id
     WHERE e.meeting_id = ${meetingId} AND (NOT EXISTS (
       SELECT FROM representation_held w WHERE w.membership_id = e.membership_id AND w.person_id = v.person_id AND w.since <= o.opened_at AND coalesce(w.ended_at > v.at, true))
       OR e.id = ANY(o.barred_entry_ids) OR v.person_id = ANY(o.barred_person_ids))`.execute(db);
  expect(rows[0]?.n).toBe(0);
}

it('no sequence of naming, leaving, ending, coming and voting lets a vote count for whom its giver does not represent', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40 }), walk), { numRuns: 60 });
  // Each of these happened, so the walks went where the rules are.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});
