import fc from 'fast-check';
import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from './cast';
import { seats } from './promote-job';
import { fillSeats } from './promote';

useDatabase();
const people = Array.from({ length: 8 }, (_, i) => `model-${i}`);
beforeAll(async () => {
  await engage();
  await Promise.all(people.map((openid) => personWith(openid)));
});

type Step =
  | { do: 'register'; who: number; party: number }
  | { do: 'cancel' | 'accept' | 'decline' | 'checkIn'; who: number }
  | { do: 'halfADay' }
  | { do: 'resize'; capacity: number };

interface Entry {
  state: 'confirmed' | 'waiting' | 'offered' | 'cancelled' | 'lapsed';
  party: number;
  waitingNo: number | null;
  checkedIn: boolean;
}

/** The meeting as one would keep it on paper. */
class Paper {
  readonly latest = new Map<number, Entry>();
  private numbers = 0;
  constructor(private capacity: number) {}

  private all = (state: Entry['state']) =>
    [...this.latest.values()]
      .filter((entry) => entry.state === state)
      .sort((a, b) => (a.waitingNo ?? 0) - (b.waitingNo ?? 0));
  get taken() {
    return [...this.all('confirmed'), ...this.all('offered')].reduce((sum, { party }) => sum + party, 0);
  }
  get waiting() {
    return this.all('waiting').length;
  }
  private fill() {
    for (const entry of this.all('waiting')) if (entry.party <= this.capacity - this.taken) entry.state = 'offered';
  }

  take(step: Step): string {
    if (step.do === 'resize') {
      if (step.capacity < this.taken) return 'capacity_kept';
      this.capacity = step.capacity;
      this.fill();
      return 'ok';
    }
    if (step.do === 'halfADay') {
      for (const entry of this.all('offered')) entry.state = 'lapsed';
      this.fill();
      return 'ok';
    }
    const entry = this.latest.get(step.who);
    if (step.do === 'register') {
      if (entry && !['cancelled', 'lapsed'].includes(entry.state)) return 'ALREADY_REGISTERED';
      if (step.party > this.capacity) return 'TOO_MANY_COMPANIONS';
      const free = this.capacity - this.taken;
      // Whoever waits and would fit comes first.
      const seated = step.party <= free && this.all('waiting').every(({ party }) => party > free);
      this.latest.set(step.who, {
        state: seated ? 'confirmed' : 'waiting',
        party: step.party,
        waitingNo: seated ? null : ++this.numbers,
        checkedIn: false,
      });
      return seated ? 'confirmed' : `waiting ${this.numbers} after ${this.waiting - 1}`;
    }
    if (!entry) return 'none';
    if (step.do === 'checkIn') {
      if (entry.state === 'confirmed') entry.checkedIn = true;
      return 'ok';
    }
    if (step.do === 'cancel') {
      if (entry.state === 'cancelled' || entry.state === 'lapsed') return 'REGISTRATION_NOT_FOUND';
      if (entry.checkedIn) return 'CHECKED_IN';
      entry.state = 'cancelled';
      this.fill();
      return 'cancelled';
    }
    if (entry.state === 'lapsed') return 'OFFER_OVER';
    if (entry.state === 'confirmed' && step.do === 'accept') return 'confirmed';
    if (entry.state !== 'offered') return 'REGISTRATION_NOT_FOUND';
    entry.state = step.do === 'accept' ? 'confirmed' : 'cancelled';
    this.fill();
    return entry.state;
  }
}

/** The meeting as the house keeps it. */
class House {
  private readonly latest = new Map<number, string>();
  private hours = 0;
  private constructor(private readonly meetingId: string) {}
  static async with(capacity: number) {
    await sql`UPDATE meeting SET status = 'archived'`.execute(db);
    setClock(noon);
    return new House(
      await publishedMeeting({
        capacity,
        ...{ closesAt: endOfYear, cancelUntil: endOfYear, startsAt: endOfYear, endsAt: '2027-01-01T00:00:00Z' },
      }),
    );
  }
  private now = () => new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS));

  async take(step: Step): Promise<string> {
    const { meetingId } = this;
    if (step.do === 'resize')
      return db
        .transaction()
        .execute(async (transaction) => {
          await sql`UPDATE meeting_seats SET capacity = ${step.capacity} WHERE meeting_id = ${meetingId}`.execute(
            transaction,
          );
          await fillSeats(transaction, this.now(), meetingId);
          return 'ok';
        })
        .catch((error: { constraint?: string }) => error.constraint ?? 'failed');
    if (step.do === 'halfADay') {
      this.hours += 13;
      setClock(new Date(Date.parse(noon) + this.hours * 3_600_000).toISOString());
      await seats(db, this.now());
      return 'ok';
    }
    const { meetings } = as(people[step.who] ?? '');
    const registrationId = this.latest.get(step.who);
    if (step.do === 'register') {
      const companions = Array.from({ length: step.party - 1 }, (_, i) => ({ name: `同行${i}`, phone: '' }));
      const answered = await meetings.register({ meetingId, name: '来宾王', companions }).catch(codeOf);
      if (typeof answered === 'string') return answered;
      this.latest.set(step.who, answered.registrationId);
      return answered.state === 'waiting' ? `waiting ${answered.waitingNo} after ${answered.ahead}` : answered.state;
    }
    if (!registrationId) return 'none';
    if (step.do === 'checkIn') {
      await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
        SELECT id, 0, meeting_id, now(), gen_random_uuid(), '正门', 'gate' FROM registration WHERE id = ${registrationId} AND state = 'confirmed'
        ON CONFLICT DO NOTHING`.execute(db);
      return 'ok';
    }
    const answered =
      step.do === 'cancel'
        ? meetings.cancelRegistration({ registrationId })
        : meetings.answerOffer({ registrationId, accept: step.do === 'accept' });
    return answered.then(({ state }) => state, codeOf);
  }

  async look() {
    const counters = await db
      .selectFrom('meeting_seats')
      .select(['taken', 'waiting'])
      .where('meeting_id', '=', this.meetingId)
      .executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom('registration')
      .select(['id', 'state', 'party', 'waiting_no'])
      .where('meeting_id', '=', this.meetingId)
      .execute();
    const entries = [...this.latest].map(([who, id]) => {
      const row = rows.find((each) => each.id === id);
      return [who, row?.state, row?.party, row?.waiting_no];
    });
    return { ...counters, entries };
  }
}
const noon = '2026-11-20T04:00:00Z';
const endOfYear = '2026-12-31T00:00:00Z';
const codeOf = (error: unknown): string => {
  if (error instanceof Refused) return error.code;
  throw error;
};

const who = fc.nat(people.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('register' as const), who, party: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('cancel' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'decline' as const, 'checkIn' as const), who }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'halfADay' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resize' as const), capacity: fc.integer({ min: 1, max: 9 }) }) },
);

const register = (person: number, party = 1): Step => ({ do: 'register', who: person, party });
const act = (act: 'cancel' | 'accept' | 'decline' | 'checkIn', person: number): Step => ({ do: act, who: person });
/** Sequences that go where it matters, whatever chance brings. */
const examples: [number, Step[]][] = [
  [
    2,
    [
      ...[0, 1, 2, 3, 4].map((person) => register(person)),
      ...[register(2), register(5, 3), act('accept', 0), act('decline', 4), act('cancel', 6)],
      ...[act('cancel', 0), act('accept', 2), act('cancel', 0), act('checkIn', 1), act('cancel', 1)],
      ...[act('cancel', 2), act('decline', 3)],
      { do: 'resize', capacity: 1 },
      { do: 'halfADay' },
      act('accept', 4),
      { do: 'resize', capacity: 3 },
    ],
  ],
  // The party of three waits, the single one takes the seat beside it, and the party is next as soon as it fits.
  [4, [register(0, 3), register(1, 3), register(2), register(3), act('cancel', 0), act('accept', 1), register(4)]],
];

it('keeps seats, offers and the waiting list as one would on paper, whatever happens in whatever order', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 7 }),
      fc.array(step, { minLength: 20, maxLength: 40 }),
      async (capacity, steps) => {
        const [paper, house] = [new Paper(capacity), await House.with(capacity)];
        for (const each of steps) {
          // How often one may change his mind is judged elsewhere (shared/rate.test.ts).
          await sql`DELETE FROM rate`.execute(db);
          const waited = paper.waiting > 0;
          const expected = paper.take(each);
          expect([each, await house.take(each)]).toEqual([each, expected]);
          met.add(
            `${each.do}: ${expected.split(' ')[0]}${each.do === 'register' && waited ? ' while others wait' : ''}`,
          );
          const entries = [...paper.latest].map(([person, entry]) => [
            person,
            entry.state,
            entry.party,
            entry.waitingNo,
          ]);
          expect(await house.look()).toEqual({ taken: paper.taken, waiting: paper.waiting, entries });
        }
      },
    ),
    { numRuns: 30, examples },
  );
  // The sequences went where it matters.
  expect([...met]).toEqual(
    expect.arrayContaining([
      'register: confirmed',
      'register: waiting',
      'register: waiting while others wait',
      'register: confirmed while others wait',
      'register: ALREADY_REGISTERED while others wait',
      'register: TOO_MANY_COMPANIONS while others wait',
      'cancel: none',
      'cancel: cancelled',
      'cancel: REGISTRATION_NOT_FOUND',
      'cancel: CHECKED_IN',
      'accept: confirmed',
      'accept: OFFER_OVER',
      'decline: cancelled',
      'decline: REGISTRATION_NOT_FOUND',
      'checkIn: ok',
      'halfADay: ok',
      'resize: ok',
      'resize: capacity_kept',
    ]),
  );
}, 120_000);
