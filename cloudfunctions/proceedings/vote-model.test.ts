import fc from 'fast-check';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { consentsToday as consents, engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { agendaItem, councilInSession, inSession, inTheRoom, leaves } from './cast';
import { entryOf } from './company-cast';
import { clerk, put } from './council-cast';

useDatabase();
jest.setTimeout(300_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
  await ownValue('membership.invitations', { monthly: 100 });
  await ownValue('meetings.proxies', { kinds: ['assembly'], most }, '本会章程第十八条');
});

const [units, people, most] = [3, 4, 1];
type Choice = 'yes' | 'no';
type Step =
  /** The member's founder, who stays at home, names somebody, who accepts. */
  | { do: 'join'; who: number; unit: number }
  /** The founder ends a hand, or it ends itself. */
  | { do: 'end'; who: number; unit: number; himself: boolean }
  | { do: 'choose'; who: number; unit: number }
  | { do: 'leave'; unit: number }
  | { do: 'come'; who: number; unit: number | null }
  | { do: 'go' | 'return'; who: number }
  | { do: 'lend'; unit: number; to: number }
  | { do: 'revoke'; unit: number }
  | { do: 'open'; barred: number | null }
  /** `unit` null: without saying for whom. */
  | { do: 'vote'; who: number; unit: number | null; choice: Choice }
  /** The hand of whoever gave the member's vote is ended, and all others try to give it anew. */
  | { do: 'takeOver'; unit: number }
  | { do: 'close' };
const who = fc.nat(people - 1);
const unit = fc.nat(units - 1);
const choice = fc.constantFrom('yes' as const, 'no' as const);
// Weighted so that most walks have people inside and votes given: refusals alone would prove little.
const half = { freq: 2 };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('join' as const), who, unit }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('end' as const), who, unit, himself: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), who, unit }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), unit }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('come' as const), who, unit: fc.option(unit, half) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('go' as const, 'return' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lend' as const), unit, to: unit }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('revoke' as const), unit }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), barred: fc.option(who, half) }) },
  {
    weight: 24,
    arbitrary: fc.record({ do: fc.constant('vote' as const), who, unit: fc.option(unit, { freq: 5 }), choice }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('takeOver' as const), unit }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
);
/** Who is a hand of whom, before anything is put; who came for whom, or without saying so; who lends whom his vote. */
const pairs = Array.from({ length: units * people }, (_, i) => ({ who: i % people, unit: Math.floor(i / people) }));
const beginning = fc.record({
  hands: fc.subarray(pairs, { minLength: 5, maxLength: 9 }),
  arrivals: fc.array(fc.constantFrom('own' as const, 'silent' as const, 'silent' as const, 'away' as const), {
    minLength: people,
    maxLength: people,
  }),
  lent: fc.option(fc.record({ unit, to: unit }), { freq: 3 }),
});
interface Beginning {
  hands: { who: number; unit: number }[];
  arrivals: ('own' | 'silent' | 'away')[];
  lent: { unit: number; to: number } | null;
}

/** How often each happened: the rules were met, and each of their refusals. */
const seen = {
  given: 0,
  unsaid: 0,
  changed: 0,
  givenAnew: 0,
  forASecondMember: 0,
  byProxy: 0,
  byProxyOfHisOwn: 0,
  refused: 0,
  severalUnsaid: 0,
  proxyOver: 0,
  givenByAColleague: 0,
  byALateHand: 0,
  withAnInterest: 0,
  ofAnEndedMember: 0,
  chosen: 0,
  leftHimself: 0,
  lent: 0,
  notLent: 0,
  revoked: 0,
  closed: 0,
  barred: 0,
  presentByProxy: 0,
};
type Seen = keyof typeof seen;
const all = (count: number) => [...Array(count).keys()];

interface Hand {
  unit: number;
  who: number;
  since: number;
  ended: number;
}
interface Right {
  since: number;
  proxy: boolean;
}
/** The assembly as one would keep it on paper. */
class Paper {
  private time = 0;
  private readonly hands: Hand[] = [];
  readonly ended = new Set<number>();
  readonly came = new Map<number, { unit: number | null; at: number; left: number }>();
  readonly lent = new Map<number, number>();
  private readonly onceLent = new Map<number, number>();
  private put = false;
  motion: {
    at: number;
    people: Set<number>;
    units: Set<number>;
    votes: Map<number, { who: number; choice: Choice }>;
  } | null = null;

  private hand = (unit: number, who: number) =>
    this.hands.find((each) => each.unit === unit && each.who === who && each.ended === Infinity);
  holds = (unit: number, who: number) => this.hand(unit, who) !== undefined;
  /** Whoever came for a member while he was its hand. */
  private arrived = (unit: number) =>
    this.hands.some((hand) => {
      const came = hand.unit === unit && this.came.get(hand.who);
      return came && (came.unit ?? unit) === unit && hand.since <= came.left && hand.ended > came.at;
    });
  private isHere = (unit: number, who: number) => {
    const came = this.came.get(who);
    return !this.ended.has(unit) && this.holds(unit, who) && came?.left === Infinity && (came.unit ?? unit) === unit;
  };
  /** Who holds the member's vote by a proxy that is good now. */
  private holder = (unit: number) => {
    const to = this.lent.get(unit);
    return to === undefined || this.ended.has(unit) || this.ended.has(to) || this.arrived(unit) ? null : to;
  };
  /** By which rights somebody speaks for a member, the eldest first. */
  private rights(unit: number, who: number): Right[] {
    const to = this.holder(unit);
    const [own, lent] = [this.hand(unit, who), to === null ? undefined : this.hand(to, who)];
    return [own && { since: own.since, proxy: false }, lent && { since: lent.since, proxy: true }]
      .flatMap((right) => right ?? [])
      .sort((a, b) => a.since - b.since);
  }
  private speaks = (unit: number, who: number) => !this.ended.has(unit) && this.rights(unit, who).length > 0;
  private inside = (unit: number, who: number) => {
    const to = this.holder(unit);
    return this.isHere(unit, who) || (to !== null && this.isHere(to, who));
  };

  take(step: Step): void {
    this.time++;
    if (step.do === 'join') this.hands.push({ unit: step.unit, who: step.who, since: this.time, ended: Infinity });
    const over = step.do === 'end' && this.hand(step.unit, step.who);
    if (over) over.ended = this.time;
    if (step.do === 'leave') this.ended.add(step.unit);
    if (step.do === 'come') this.came.set(step.who, { unit: step.unit, at: this.time, left: Infinity });
    const came = (step.do === 'go' || step.do === 'return') && this.came.get(step.who);
    if (came) came.left = step.do === 'go' ? this.time : Infinity;
    if (step.do === 'revoke') this.lent.delete(step.unit);
    if (step.do === 'open') {
      const barred = new Set(step.barred === null ? [] : [step.barred]);
      const units = this.hands.filter(({ who }) => barred.has(who)).map(({ unit }) => unit);
      this.motion = { at: this.time, people: barred, units: new Set(units), votes: new Map() };
      this.put = true;
    }
  }
  /** Whether a proxy can be recorded; it is, then. */
  lend({ unit, to }: { unit: number; to: number }): boolean {
    this.time++;
    const holds = [...this.lent.values()];
    const may =
      !this.put &&
      unit !== to &&
      !this.ended.has(unit) &&
      !this.ended.has(to) &&
      !this.arrived(unit) &&
      !this.lent.has(unit) &&
      !holds.includes(unit) &&
      !this.lent.has(to) &&
      holds.filter((each) => each === to).length < most;
    if (may) for (const each of [this.lent, this.onceLent]) each.set(unit, to);
    return this.example(may, may ? 'lent' : 'notLent');
  }
  private example(answer: boolean, what: Seen): boolean {
    seen[what]++;
    return answer;
  }
  private hasInterest = (unit: number, who: number) => this.motion?.people.has(who) || this.motion?.units.has(unit);
  private able = (unit: number, who: number) => {
    const [eldest] = this.rights(unit, who);
    return (
      this.speaks(unit, who) &&
      this.inside(unit, who) &&
      !this.hasInterest(unit, who) &&
      eldest &&
      this.motion &&
      eldest.since <= this.motion.at
    );
  };
  vote({ who, unit: said, choice }: { who: number; unit: number | null; choice: Choice }): boolean {
    this.time++;
    const { motion } = this;
    if (!motion) return false;
    const mine = all(units).filter((each) => this.able(each, who));
    if (said === null && mine.length > 1) return this.example(false, 'severalUnsaid');
    const unit = said ?? mine[0];
    if (unit === undefined) return this.example(false, 'refused');
    if (this.ended.has(unit) && this.holds(unit, who)) return this.example(false, 'ofAnEndedMember');
    const lent = this.onceLent.get(unit);
    if (lent !== undefined && this.holds(lent, who) && this.holder(unit) === null && !this.able(unit, who))
      return this.example(false, 'proxyOver');
    const [right] = this.rights(unit, who);
    if (!right || !this.inside(unit, who)) return this.example(false, 'refused');
    if (this.hasInterest(unit, who)) return this.example(false, 'withAnInterest');
    if (right.since > motion.at) return this.example(false, 'byALateHand');
    const given = motion.votes.get(unit);
    if (given && given.who !== who && this.speaks(unit, given.who)) return this.example(false, 'givenByAColleague');
    if (said === null) seen.unsaid++;
    if (right.proxy) seen.byProxy++;
    if (this.rights(unit, who).length > 1) seen.byProxyOfHisOwn++;
    if (!given && [...motion.votes].some(([, each]) => each.who === who)) seen.forASecondMember++;
    motion.votes.set(unit, { who, choice });
    return this.example(true, given ? (given.who === who ? 'changed' : 'givenAnew') : 'given');
  }
  result() {
    const standing = all(units).filter((each) => !this.ended.has(each));
    const votes = this.motion?.votes ?? new Map<number, { choice: string }>();
    const counted = standing.filter((each) => votes.has(each));
    const barred = (each: number) => this.motion?.units.has(each) ?? false;
    const there = (each: number) => {
      const to = this.holder(each);
      return all(people).some(
        (who) => this.isHere(each, who) || (to !== null && this.isHere(to, who) && !this.motion?.people.has(who)),
      );
    };
    seen.presentByProxy += standing.filter((each) => this.holder(each) !== null && there(each) && !barred(each)).length;
    return {
      entitled: standing.length,
      present: standing.filter((each) => (there(each) && !barred(each)) || votes.has(each)).length,
      barred: standing.filter((each) => there(each) && barred(each)).length,
      yes: counted.filter((each) => votes.get(each)?.choice === 'yes').length,
      no: counted.filter((each) => votes.get(each)?.choice === 'no').length,
    };
  }
}

const tried = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused && error.code !== 'INTERNAL') return false;
      throw error;
    },
  );

let runs = 0;
/** An assembly in session, of members whose founders stay at home. */
async function world() {
  const run = runs++;
  const meetingId = await councilInSession({ kind: 'assembly', audience: { members: true, guests: true } });
  const companies: { name: string; founder: string; id: string; entryId: string }[] = [];
  for (const i of all(units)) {
    const [name, founder] = [`机电${run}-${i}有限公司`, `founder${run}-${i}`];
    companies.push({ name, founder, id: await memberNamed(name, [founder]), entryId: '' });
  }
  await sql`UPDATE membership SET status = 'suspended' WHERE status = 'active' AND id <> ALL(${companies.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
  await clerk().setRoll({ basis: 'members', meetingId });
  for (const company of companies) company.entryId = await entryOf(meetingId, { membershipId: company.id });
  const names = all(people).map((i) => `walker${run}-${i}`);
  const phones = all(people).map((i) => `152${String(run * 10 + i).padStart(8, '0')}`);
  for (const i of all(people)) await personWith(names[i] ?? '', `+86${phones[i]}`);
  const company = (i: number) => companies[i] ?? { name: '', founder: '', id: '', entryId: '' };
  const hands = new Map<string, string>();
  return { meetingId, company, names, phones, hands, fileId: await uploadedFile('local-clerk') };
}
type World = Awaited<ReturnType<typeof world>>;

/** Takes a step through the house's door, where the paper says that it can be taken. */
async function play({ meetingId, company, names, phones, hands }: World, step: Step): Promise<void> {
  const openid = 'who' in step ? (names[step.who] ?? '') : '';
  const unit = company('unit' in step && step.unit !== null ? step.unit : -1);
  if (step.do === 'join') {
    const phone = phones[step.who] ?? '';
    const { representatives } = await as(unit.founder).membership.addRepresentative({ name: '被请的人', phone });
    const representativeId = representatives.find((each) => each.phone === `+86${phone}`)?.id ?? '';
    await as(openid).membership.acceptInvitation({ representativeId, consents });
    hands.set(`${step.unit}:${step.who}`, representativeId);
  }
  if (step.do === 'end') {
    const representativeId = hands.get(`${step.unit}:${step.who}`) ?? '';
    if (step.himself) await as(openid).identity.chooseUnit({ membershipId: unit.id });
    await as(step.himself ? openid : unit.founder).membership.removeRepresentative({
      representativeId,
      reason: '离职',
    });
    if (step.himself) seen.leftHimself++;
  }
  if (step.do === 'leave')
    await as(unit.founder).membership.leave({ membershipId: unit.id, reason: '迁址', confirmName: unit.name });
  if (step.do === 'come')
    await inTheRoom(meetingId, openid, { at: readClock().toISOString(), ...(unit.id && { membershipId: unit.id }) });
  if (step.do === 'go') await leaves(meetingId, openid, readClock().toISOString());
  if (step.do === 'return') await leaves(meetingId, openid, null);
}

/** Walks the steps in the house and on paper; whatever the paper refuses, the house must refuse, and it counts the same. */
async function walk({ hands, arrivals, lent }: Beginning, steps: Step[]): Promise<void> {
  const w = await world();
  const { meetingId, company, names, fileId } = w;
  const paper = new Paper();
  const proxies = new Map<number, string>();
  let motionId: string | null = null;
  const come = arrivals.flatMap((how, who): Step[] => {
    const own = hands.find((hand) => hand.who === who)?.unit ?? null;
    return how === 'away' ? [] : [{ do: 'come', who, unit: how === 'own' ? own : null }];
  });
  const join = hands.map((pair): Step => ({ do: 'join', ...pair }));
  const ahead: Step[] = [
    ...join,
    ...come,
    ...(lent ? [{ do: 'lend' as const, ...lent }] : []),
    ...steps,
    { do: 'close' },
  ];
  for (let each = ahead.shift(); each; each = ahead.shift()) {
    if (each.do === 'join' && (paper.holds(each.unit, each.who) || paper.ended.has(each.unit))) continue;
    if (each.do === 'end' && (!paper.holds(each.unit, each.who) || paper.ended.has(each.unit))) continue;
    if (each.do === 'leave' && paper.ended.has(each.unit)) continue;
    if (each.do === 'come' && (paper.came.has(each.who) || (each.unit !== null && !paper.holds(each.unit, each.who))))
      continue;
    if (each.do === 'takeOver') {
      const giver = paper.motion?.votes.get(each.unit)?.who;
      if (giver === undefined) continue;
      const taken = each.unit;
      const others = all(people).filter((who) => who !== giver);
      const ends = all(units).filter((unit) => paper.holds(unit, giver));
      ahead.unshift(
        ...ends.map((unit): Step => ({ do: 'end', who: giver, unit, himself: false })),
        ...others.map((who): Step => ({ do: 'vote', who, unit: taken, choice: 'no' })),
      );
      continue;
    }
    if (each.do === 'choose') {
      const chosen = await tried(
        as(names[each.who] ?? '').identity.chooseUnit({ membershipId: company(each.unit).id }),
      );
      expect({ step: each, chosen }).toEqual({
        step: each,
        chosen: paper.holds(each.unit, each.who) && !paper.ended.has(each.unit),
      });
      if (chosen) seen.chosen++;
      continue;
    }
    if (each.do === 'lend') {
      const between = { giverEntryId: company(each.unit).entryId, holderEntryId: company(each.to).entryId };
      const allowed = paper.lend(each);
      const { unit } = each;
      const recorded = await tried(
        clerk()
          .recordProxy({ meetingId, fileId, ...between })
          .then(({ proxyId }) => proxies.set(unit, proxyId)),
      );
      expect({ step: each, recorded }).toEqual({ step: each, recorded: allowed });
      continue;
    }
    if (each.do === 'revoke') {
      if (!paper.lent.has(each.unit)) continue;
      await clerk().revokeProxy({ proxyId: proxies.get(each.unit) ?? '', reason: '本人书面撤销' });
      seen.revoked++;
      paper.take(each);
      continue;
    }
    if (each.do === 'open' && motionId) continue;
    if ((each.do === 'close' || each.do === 'vote') && !motionId) continue;
    if (each.do === 'vote') {
      const allowed = paper.vote(each);
      const entry = each.unit === null ? {} : { entryId: company(each.unit).entryId };
      const answer = await tried(
        as(names[each.who] ?? '').proceedings.vote({ motionId: motionId ?? '', choice: each.choice, ...entry }),
      );
      expect({ step: each, answer }).toEqual({ step: each, answer: allowed });
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
      if (motionId) paper.take(each);
      continue;
    }
    paper.take(each);
    await play(w, each);
  }
  // Whatever path it took: no vote of the table was given by somebody who neither represented its member then nor held its
  // proxy, none by one with an interest.
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM vote v JOIN roll_entry e ON e.id = v.roll_entry_id JOIN motion o ON o.id = v.motion_id
     WHERE e.meeting_id = ${meetingId} AND (NOT EXISTS (
       SELECT FROM (SELECT e.membership_id UNION ALL
           SELECT h.membership_id FROM proxy x JOIN roll_entry h ON h.id = x.holder_id
            WHERE x.giver_id = e.id AND x.recorded_at <= o.opened_at AND coalesce(x.revoked_at > v.at, true)) spoken
         JOIN representation_held w ON w.membership_id = spoken.membership_id
        WHERE w.person_id = v.person_id AND w.since <= o.opened_at AND coalesce(w.ended_at > v.at, true))
       OR e.id = ANY(o.barred_entry_ids) OR v.person_id = ANY(o.barred_person_ids))`.execute(db);
  expect(rows[0]?.n).toBe(0);
}

/** What chance seldom makes: who holds a member's proxy is, or has been, a hand of it; and it is revoked in between. */
const seldom = [false, true].map((before): [Beginning, Step[]] => [
  {
    hands: [{ who: 0, unit: 1 }, ...(before ? [] : [{ who: 0, unit: 0 }])],
    arrivals: before ? ['away', 'away', 'away', 'away'] : ['own', 'away', 'away', 'away'],
    lent: before ? null : { unit: 0, to: 1 },
  },
  [
    ...(before
      ? ([
          { do: 'join', who: 0, unit: 0 },
          { do: 'end', who: 0, unit: 0, himself: true },
          { do: 'come', who: 0, unit: null },
          { do: 'lend', unit: 0, to: 1 },
        ] as const)
      : []),
    { do: 'open', barred: null },
    { do: 'vote', who: 0, unit: 0, choice: 'yes' },
    { do: 'vote', who: 0, unit: null, choice: 'yes' },
    { do: 'vote', who: 0, unit: 1, choice: 'no' },
    ...(before
      ? []
      : ([
          { do: 'revoke', unit: 0 },
          { do: 'vote', who: 0, unit: 0, choice: 'no' },
        ] as const)),
  ],
]);

it('no sequence of naming, accepting, choosing, ending, lending, coming and voting lets a vote count for whom its giver does not speak for, or twice', async () => {
  await fc.assert(fc.asyncProperty(beginning, fc.array(step, { minLength: 25, maxLength: 55, size: 'max' }), walk), {
    numRuns: 60,
    examples: seldom,
  });
  // Each of these happened, so the walks went where the rules are.
  expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
});
