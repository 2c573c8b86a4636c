import { sql } from 'kysely';
import { admit, engage, personWith } from '../../config/jest-functions/cast';
import type { MeetingForm } from '../../contracts/meeting-form';
import { as, db, Refused, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace, untilWaiting } from '../../config/jest-functions/waiting';
import { publishedMeeting } from './cast';
import { seats } from './promote-job';

// Crowds take their time on a busy machine.
jest.setTimeout(60_000);
useDatabase();
beforeAll(engage);

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const crowd = 64;
const people = times(crowd, (i) => `crowd-${i}`);
beforeAll(() => Promise.all(people.map((openid) => personWith(openid))));

const join = (openid: string, meetingId: string, companions = 0) =>
  as(openid).meetings.register({
    meetingId,
    name: '来宾王',
    companions: times(companions, (i) => ({ name: `同行${i}`, phone: '' })),
  });
/** How many of the calls came out how: what `name` says of an answer, or the code of the refusal. */
async function tally<T>(calls: Promise<T>[], name: (answer: T) => string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of await Promise.allSettled(calls)) {
    if (result.status === 'rejected' && !(result.reason instanceof Refused)) throw result.reason;
    const outcome = result.status === 'fulfilled' ? name(result.value) : (result.reason as Refused).code;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
/** What must be true of a meeting at every moment; answers how it stands. */
async function holds(meetingId: string) {
  const { rows } = await sql<{
    capacity: number;
    taken: number;
    seated: number;
    waiting: number;
    waits: number;
    last_waiting_no: number;
    numbers: number[] | null;
    in_order: boolean;
  }>`
    SELECT s.capacity, s.taken, s.waiting, s.last_waiting_no,
      (SELECT coalesce(sum(party), 0)::int FROM registration r WHERE r.meeting_id = s.meeting_id AND state IN ('confirmed', 'offered')) AS seated,
      (SELECT count(*)::int FROM registration r WHERE r.meeting_id = s.meeting_id AND state = 'waiting') AS waits,
      (SELECT json_agg(waiting_no ORDER BY waiting_no) FROM registration r WHERE r.meeting_id = s.meeting_id AND waiting_no IS NOT NULL) AS numbers
    FROM meeting_seats s WHERE s.meeting_id = ${meetingId}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a meeting has seats');
  expect(row.seated).toBe(row.taken);
  expect(row.taken).toBeLessThanOrEqual(row.capacity);
  expect(row.waits).toBe(row.waiting);
  // Every number that was given is somebody's, without a gap.
  expect(row.numbers ?? []).toEqual(times(row.last_waiting_no, (i) => i + 1));
  return row;
}

/** The work without the lock of the seats. */
async function unlocked<T>(work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ def: string }>`SELECT pg_get_functiondef('lock_seats'::regproc) AS def`.execute(db);
  const def = rows[0]?.def ?? '';
  await sql.raw(def.replace(/PERFORM pg_advisory_xact_lock[^;]*;/, '').replace('FOR UPDATE', '')).execute(db);
  return work().finally(() => sql.raw(def).execute(db));
}

describe(`${crowd} people for 20 seats at the same moment`, () => {
  it('fill exactly those, and the others wait in order', async () => {
    const meetingId = await publishedMeeting({ capacity: 20 });
    const waited: { waitingNo: number | null; ahead: number | null }[] = [];
    const counts = await tally(
      people.map((openid) => join(openid, meetingId)),
      (seat) => {
        if (seat.state === 'waiting') waited.push(seat);
        return seat.state;
      },
    );
    expect(counts).toEqual({ confirmed: 20, waiting: crowd - 20 });
    expect(waited.every(({ waitingNo, ahead }) => ahead === (waitingNo ?? 0) - 1)).toBe(true);
    expect(await holds(meetingId)).toMatchObject({ taken: 20, waiting: crowd - 20, last_waiting_no: crowd - 20 });
  });

  it('fill it to the last seat that fits when they come in parties', async () => {
    const meetingId = await publishedMeeting({ capacity: 20 });
    await tally(
      people.map((openid, i) => join(openid, meetingId, i % 4)),
      (seat) => seat.state,
    );
    // Sixteen of them come alone: none waits while a seat is free, whatever party waits in front.
    expect(await holds(meetingId)).toMatchObject({ taken: 20 });
  });

  it('control: reading the free seats first and writing afterwards oversells', async () => {
    await sql`CREATE TABLE naive_meeting (id int PRIMARY KEY, capacity int NOT NULL)`.execute(db);
    await sql`CREATE TABLE naive_registration (openid text PRIMARY KEY, state text NOT NULL)`.execute(db);
    await sql`INSERT INTO naive_meeting VALUES (1, 5)`.execute(db);
    // Behind a pooler only so many transactions are under way at once.
    const few = people.slice(0, 12);
    const allHaveRead = meetingPlace(few.length);
    const naive = (openid: string) =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ free: number }>`
          SELECT capacity - (SELECT count(*) FROM naive_registration WHERE state = 'confirmed') AS free FROM naive_meeting`.execute(
          transaction,
        );
        const state = (rows[0]?.free ?? 0) > 0 ? 'confirmed' : 'waiting';
        await allHaveRead();
        await sql`INSERT INTO naive_registration VALUES (${openid}, ${state})`.execute(transaction);
      });
    await Promise.all(few.map(naive));
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM naive_registration WHERE state = 'confirmed'`.execute(db);
    expect(rows[0]?.n).toBe(few.length);
  });

  it('control: without the lock the constraint still refuses to oversell, but people are turned away by an error', async () => {
    const meetingId = await publishedMeeting({ capacity: 20 });
    const counts = await unlocked(() =>
      tally(
        people.map((openid) => join(openid, meetingId)),
        (seat) => seat.state,
      ),
    );
    expect(counts.confirmed).toBe(20);
    expect(counts.INTERNAL).toBeGreaterThan(0);
  });
});

it('makes one registration of many by the same person at the same moment', async () => {
  const meetingId = await publishedMeeting({ capacity: 5 });
  const counts = await tally(
    times(24, () => join('eager', meetingId)),
    (seat) => seat.state,
  );
  expect(counts).toEqual({ confirmed: 1, ALREADY_REGISTERED: 23 });
  expect(await holds(meetingId)).toMatchObject({ taken: 1, last_waiting_no: 0 });
});

it('makes one of the same person at the gate and on the phone', async () => {
  const person = await personWith('at-the-gate');
  for (let round = 0; round < 10; round++) {
    const meetingId = await publishedMeeting();
    const walkIn = () =>
      sql`INSERT INTO registration (id, meeting_id, person_id, name, party, state, registered_at)
          VALUES (gen_random_uuid(), ${meetingId}, ${person}, '来宾王', 1, 'walk_in', now())
          ON CONFLICT (meeting_id, person_id) WHERE state NOT IN ('cancelled', 'lapsed') DO NOTHING`.execute(db);
    const [online] = await Promise.all([tally([join('at-the-gate', meetingId)], (seat) => seat.state), walkIn()]);
    expect([{ confirmed: 1 }, { ALREADY_REGISTERED: 1 }]).toContainEqual(online);
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM registration WHERE meeting_id = ${meetingId}`.execute(db);
    expect(rows[0]?.n).toBe(1);
  }
});

describe('colleagues of one company at the same moment', () => {
  const colleagues = times(16, (i) => `colleague-${i}`);
  let membershipId = '';
  beforeAll(async () => {
    membershipId = (await admit('first-colleague')).id;
    for (const [i, openid] of colleagues.entries())
      await sql`INSERT INTO representative (id, membership_id, person_id, name, phone, since, accepted_at)
        VALUES (gen_random_uuid(), ${membershipId}, ${await personWith(openid)}, ${openid}, ${`1370000${1000 + i}`}, '2026-01-01', '2026-01-01')`.execute(
        db,
      );
  });
  const ofCompany = async (meetingId: string) => {
    const { rows } = await sql<{ n: number }>`
      SELECT coalesce(sum(party), 0)::int AS n FROM registration WHERE meeting_id = ${meetingId} AND membership_id = ${membershipId}`.execute(
      db,
    );
    return rows[0]?.n ?? 0;
  };

  it('get their quota and no more', async () => {
    const meetingId = await publishedMeeting({ companyQuota: 5, audience: { members: true } });
    const counts = await tally(
      colleagues.map((openid) => join(openid, meetingId)),
      (seat) => seat.state,
    );
    expect(counts).toEqual({ confirmed: 5, QUOTA_REACHED: 11 });
    expect(await ofCompany(meetingId)).toBe(5);
  });

  it('control: counted without the lock, they get more', async () => {
    const meetingId = await publishedMeeting({ companyQuota: 5, audience: { members: true } });
    await unlocked(() =>
      tally(
        colleagues.map((openid) => join(openid, meetingId)),
        (seat) => seat.state,
      ),
    );
    expect(await ofCompany(meetingId)).toBeGreaterThan(5);
  });
});

describe('a meeting that is called off while people register', () => {
  const round = async (waits: boolean) => {
    const meetingId = await publishedMeeting({ capacity: 100 });
    const half = crowd / 2;
    const calls = people.slice(0, half).map((openid) => join(openid, meetingId));
    await calls[8];
    const seen = await db.transaction().execute(async (transaction) => {
      await sql`UPDATE meeting SET status = 'cancelled', ended_reason = '台风' WHERE id = ${meetingId}`.execute(
        transaction,
      );
      const { rows } = await sql<{
        n: number;
      }>`SELECT count(*)::int AS n FROM registration WHERE meeting_id = ${meetingId}`.execute(transaction);
      // While the registered are told, which takes a moment, more people come.
      // A few first: behind a pooler a crowd that waits would leave no connection to see that it does.
      const late = people.slice(half, half + 4).map((openid) => join(openid, meetingId));
      await (waits ? untilWaiting() : Promise.any(late));
      calls.push(...late, ...people.slice(half + 4).map((openid) => join(openid, meetingId)));
      return rows[0]?.n ?? 0;
    });
    const counts = await tally(calls, (seat) => seat.state);
    return { seen, registered: counts.confirmed ?? 0, counts };
  };
  it('tells everybody who got in: none slips in behind it', async () => {
    const { seen, registered, counts } = await round(true);
    expect(registered).toBe(seen);
    expect(counts).toEqual({ confirmed: seen, REGISTRATION_CLOSED: crowd - seen });
    expect(seen).toBeLessThan(crowd);
  });
  it('control: without waiting for registrations under way, some slip in', async () => {
    await sql`ALTER TABLE meeting DISABLE TRIGGER meeting_between_registrations`.execute(db);
    const { seen, registered } = await round(false);
    await sql`ALTER TABLE meeting ENABLE TRIGGER meeting_between_registrations`.execute(db);
    expect(registered).toBeGreaterThan(seen);
  });
});

it('keeps the capacity while the secretariat changes it and people register', async () => {
  const meetingId = await publishedMeeting({ capacity: 30, kind: 'training' });
  const { manage, change } = as('local-clerk').meetings;
  const resize = async () => {
    for (const capacity of [10, 40, 15, 50, 25]) {
      const { version, form } = await manage({ meetingId });
      await change({ meetingId, version, form: { ...(form as MeetingForm), capacity } }).catch((error: unknown) => {
        if (!(error instanceof Refused) || error.code !== 'BELOW_TAKEN') throw error;
      });
      await holds(meetingId);
    }
  };
  const [counts] = await Promise.all([
    tally(
      people.map((openid) => join(openid, meetingId)),
      (seat) => seat.state,
    ),
    resize(),
  ]);
  expect((counts.confirmed ?? 0) + (counts.waiting ?? 0)).toBe(crowd);
  await holds(meetingId);
});

describe('a cancellation while the same attendee is checked in', () => {
  /** A check-in that is under way when the cancellation comes; as attendance does it, or without its lock. */
  const cross = async (lock: 'FOR SHARE' | '') => {
    const meetingId = await publishedMeeting();
    const { registrationId } = await join('crossing', meetingId);
    let cancelled: Promise<Record<string, number>> | undefined;
    await db.transaction().execute(async (transaction) => {
      await sql`SELECT state FROM registration WHERE id = ${registrationId} ${sql.raw(lock)}`.execute(transaction);
      await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
        VALUES (${registrationId}, 0, ${meetingId}, now(), gen_random_uuid(), '正门', 'gate')`.execute(transaction);
      cancelled = tally([as('crossing').meetings.cancelRegistration({ registrationId })], (seat) => seat.state);
      await (lock ? untilWaiting() : cancelled);
    });
    return cancelled;
  };
  it('waits for the gate, then is refused', async () => {
    expect(await cross('FOR SHARE')).toEqual({ CHECKED_IN: 1 });
  });
  it('control: without the lock on the registration both go through', async () => {
    expect(await cross('')).toEqual({ cancelled: 1 });
  });
});

it('stays whole while people register, give up, answer, and the job runs', async () => {
  const meetingId = await publishedMeeting({ capacity: 12 });
  const storm = async (openid: string, index: number) => {
    for (let i = 0; i < 4; i++) {
      const seat = await join(openid, meetingId, (index + i) % 3).catch(refused);
      if (!seat) continue;
      if ((index + i) % 4 === 0)
        await as(openid)
          .meetings.answerOffer({ registrationId: seat.registrationId, accept: i % 2 === 0 })
          .catch(refused);
      if ((index + i) % 4 < 3)
        await as(openid).meetings.cancelRegistration({ registrationId: seat.registrationId }).catch(refused);
    }
  };
  const refused = (error: unknown) => {
    if (error instanceof Refused && error.code !== 'INTERNAL') return null;
    throw error;
  };
  let over = false;
  const job = async () => {
    while (!over) await seats(db, new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS)));
  };
  const watch = async () => {
    while (!over) await holds(meetingId);
  };
  const watching = Promise.all([job(), job(), watch()]);
  await Promise.all(people.slice(0, 40).map(storm)).finally(() => (over = true));
  await watching;
  const row = await holds(meetingId);
  await seats(db, new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS)));
  expect(row.last_waiting_no).toBeGreaterThan(12);
});
