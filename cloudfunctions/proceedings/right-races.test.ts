import { setTimeout } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { come } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { appointPerson, engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { crossing, untilWaiting } from '../../config/jest-functions/waiting';
import type { DB } from '../shared/schema';
import { ownValue } from '../parameters/cast';
import { agendaItem, councilInSession, inSession, inTheRoom } from './cast';
import { assembly, entryOf, giveHand } from './company-cast';
import { clerk, council, put } from './council-cast';

useDatabase();
jest.setTimeout(120_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

const votesOf = async (motionId: string) =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM vote WHERE motion_id = ${motionId}`.execute(db)).rows[0]
    ?.n ?? 0;
const refused = (error: unknown) => {
  if (error instanceof Refused && error.code !== 'INTERNAL') return error.code;
  throw error;
};
/** The vote as a careless statement writes it, in a transaction that is not over yet. */
async function votesBy(transaction: Transaction<DB>, motionId: string, entryId: string, openid: string) {
  const person = await personWith(openid);
  await sql`INSERT INTO vote (motion_id, roll_entry_id, person_id, choice, at) VALUES (${motionId}, ${entryId}, ${person}, 'yes', ${readClock()})`.execute(
    transaction,
  );
}
const unguarded = async <T>(work: () => Promise<T>): Promise<T> => {
  await sql`ALTER TABLE vote DISABLE TRIGGER vote_before_close`.execute(db);
  try {
    return await work();
  } finally {
    await sql`ALTER TABLE vote ENABLE TRIGGER vote_before_close`.execute(db);
  }
};

interface Scene {
  motionId: string;
  entryId: string;
  /** Gives the vote. */
  voter: string;
  vote: () => Promise<unknown>;
  /** Takes the right away. */
  end: () => Promise<unknown>;
}
async function removal(): Promise<Scene> {
  const { meetingId, at } = await assembly(1, 2);
  const { id: membershipId, people } = at(0);
  const [, other] = people;
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM representative WHERE membership_id = ${membershipId} AND name = ${other}`.execute(db);
  const { id: motionId } = await put(meetingId);
  const representativeId = rows[0]?.id ?? '';
  return {
    motionId,
    entryId: await entryOf(meetingId, { membershipId }),
    voter: other,
    vote: () => as(other).proceedings.vote({ motionId, choice: 'yes' }),
    end: () => as(other).membership.removeRepresentative({ representativeId }),
  };
}
async function leaving(): Promise<Scene> {
  const { meetingId, at } = await assembly(1, 2);
  const { id: membershipId, people, name } = at(0);
  const { id: motionId } = await put(meetingId);
  return {
    motionId,
    entryId: await entryOf(meetingId, { membershipId }),
    voter: people[1],
    vote: () => as(people[1]).proceedings.vote({ motionId, choice: 'yes' }),
    end: () => as(people[0]).membership.leave({ membershipId, reason: '迁址', confirmName: name }),
  };
}
async function arrival(): Promise<Scene> {
  await ownValue('meetings.proxies', { kinds: ['council'], most: 1 });
  const { meetingId, at } = await council(1, 2);
  const [holder, giver] = [at(0), at(1)];
  const [giverEntryId, holderEntryId] = [
    await entryOf(meetingId, { openid: giver }),
    await entryOf(meetingId, { openid: holder }),
  ];
  await clerk().recordProxy({ meetingId, giverEntryId, holderEntryId, fileId: await uploadedFile('local-clerk') });
  const { id: motionId } = await put(meetingId);
  return {
    motionId,
    entryId: giverEntryId,
    voter: holder,
    vote: () => as(holder).proceedings.vote({ motionId, choice: 'yes', entryId: giverEntryId }),
    end: () => come(giver, meetingId),
  };
}

describe.each([
  ['a hand that is taken away', removal],
  ['a member that leaves', leaving],
  ['a giver who walks in', arrival],
] as const)('a vote, and at the same moment %s', (_, scene) => {
  it('is either there before the other is answered, or refused', async () => {
    const meeting = crossing();
    for (let round = 0; round < 12 || !meeting.both(); round++) {
      const { motionId, vote, end } = await scene();
      const setsOut = (work: () => Promise<unknown>, after: number) => setTimeout(after).then(work);
      const [voteLag, endLag] = meeting.lags();
      const ending = setsOut(end, endLag).then(() => votesOf(motionId));
      const voting = setsOut(vote, voteLag).then(
        () => 'given',
        (error: unknown) => refused(error),
      );
      const [before, answer] = await Promise.all([ending, voting]);
      expect(await votesOf(motionId)).toBe(before);
      expect(before).toBe(answer === 'given' ? 1 : 0);
      meeting.saw(answer === 'given');
    }
  });

  it('makes the other wait until it is there', async () => {
    const { motionId, entryId, voter, end } = await scene();
    let ended = false;
    let ending: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (transaction) => {
      await votesBy(transaction, motionId, entryId, voter);
      ending = end().then(() => (ended = true));
      await untilWaiting();
      expect(ended).toBe(false);
    });
    await ending;
    expect(await votesOf(motionId)).toBe(1);
  });

  it('control: without the guard it appears after the other was answered', () =>
    unguarded(async () => {
      const { motionId, entryId, voter, end } = await scene();
      await db.transaction().execute(async (transaction) => {
        await votesBy(transaction, motionId, entryId, voter);
        await end();
        expect(await votesOf(motionId)).toBe(0);
      });
      expect(await votesOf(motionId)).toBe(1);
    }));
});

describe('a close while members leave', () => {
  it('counts those who stood when it was counted, in one look: no vote without its entry, no entry without its reason', async () => {
    for (let round = 0; round < 6; round++) {
      const { meetingId, units } = await assembly(6, 1);
      const { id } = await put(meetingId);
      for (const { people } of units) await as(people[0]).proceedings.vote({ motionId: id, choice: 'yes' });
      const leave = units.slice(0, 3).map(async (unit, i) => {
        await setTimeout(i * 3);
        return as(unit.people[0]).membership.leave({ membershipId: unit.id, reason: '迁址', confirmName: unit.name });
      });
      const closing = setTimeout(round * 2).then(() => clerk().closeMotion({ motionId: id }));
      const [{ result, votes }] = await Promise.all([closing, ...leave]);
      const gone = result?.ceased?.length ?? 0;
      expect(result).toMatchObject({ entitled: 6 - gone, present: 6 - gone, yes: 6 - gone, silent: 0 });
      expect(votes).toHaveLength(6 - gone);
    }
  });

  it('control: counted in two looks, with a member that leaves between them, there are more votes than people', async () => {
    const { meetingId, units, at } = await assembly(2, 1);
    const { id } = await put(meetingId);
    for (const { people } of units) await as(people[0]).proceedings.vote({ motionId: id, choice: 'yes' });
    const standing = sql`SELECT e.id FROM roll_entry e WHERE e.meeting_id = ${meetingId} AND e.id NOT IN (
      SELECT z.roll_entry_id FROM roll_ceased(${meetingId}, clock_timestamp() + make_interval(secs => ${Number(process.env.HUIGUAN_CLOCK_OFFSET_MS) / 1000})) z)`;
    const looked = db.transaction().execute(async (transaction) => {
      const first =
        await sql`SELECT FROM vote v WHERE v.motion_id = ${id} AND v.roll_entry_id IN (${standing})`.execute(
          transaction,
        );
      // Nothing holds it back: it is answered while the count goes on.
      await as(at(0).people[0]).membership.leave({ membershipId: at(0).id, reason: '迁址', confirmName: at(0).name });
      return [first.rows.length, (await standing.execute(transaction)).rows.length];
    });
    expect(await looked).toEqual([2, 1]);
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ entitled: 1, yes: 1, silent: 0 });
  });
});

describe('a vote, and at the same moment the office ends by which one is on the roll', () => {
  async function holders(round: number) {
    const [goes, stays] = [`goes-${round}`, `stays-${round}`];
    for (const openid of [goes, stays]) await appointPerson(openid, 'supervisor');
    const meetingId = await councilInSession({ kind: 'supervisory' });
    await clerk().setRoll({ basis: 'offices', meetingId });
    for (const openid of [goes, stays]) await inTheRoom(meetingId, openid);
    const { id: motionId } = await put(meetingId);
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM appointment WHERE person_id = ${await personWith(goes)}`.execute(db);
    const vote = (openid: string) => as(openid).proceedings.vote({ motionId, choice: 'yes' });
    const end = () =>
      as('local-director').identity.endAppointment({ appointmentId: rows[0]?.id ?? '', reason: '辞去职务' });
    return { motionId, goes, stays, vote, end };
  }
  it('is refused, or left out of the count', async () => {
    const meeting = crossing();
    for (let round = 0; round < 8 || !meeting.both(); round++) {
      const { motionId, goes, stays, vote, end } = await holders(round);
      await vote(stays);
      const [voteLag, endLag] = meeting.lags();
      const voting = setTimeout(voteLag)
        .then(() => vote(goes))
        .then(() => 'given', refused);
      const [answer] = await Promise.all([voting, setTimeout(endLag).then(end)]);
      expect(['given', 'RIGHT_ENDED']).toContain(answer);
      // Where it was given, it lies there and does not count.
      meeting.saw(answer === 'given');
      expect(await votesOf(motionId)).toBe(answer === 'given' ? 2 : 1);
      const { result, votes } = await clerk().closeMotion({ motionId });
      expect(result).toMatchObject({
        yes: 1,
        ceased: expect.arrayContaining([expect.objectContaining({ why: 'officeEnded' })]),
      });
      expect(votes).toEqual([expect.objectContaining({ choice: 'yes' })]);
    }
  });
});

describe('a motion that is put while somebody becomes a hand', () => {
  it('has his vote when he was one at that instant, and not when he came to it later', async () => {
    const meeting = crossing();
    for (let round = 0; round < 8 || !meeting.both(); round++) {
      const { meetingId, at } = await assembly(1, 0);
      const openid = `becomes-${round}`;
      await inTheRoom(meetingId, openid);
      const [nameLag, putLag] = meeting.lags();
      const opening = setTimeout(putLag).then(() => put(meetingId));
      const naming = setTimeout(nameLag).then(() => giveHand(at(0).id, openid, readClock()));
      const [{ id, openedAt }] = await Promise.all([opening, naming]);
      const { rows } = await sql<{
        since: Date;
      }>`SELECT since FROM representation_held WHERE person_id = ${await personWith(openid)}`.execute(db);
      const before = (rows[0]?.since ?? new Date(0)) <= new Date(openedAt);
      const answer = await as(openid)
        .proceedings.vote({ motionId: id, choice: 'yes' })
        .then(() => 'given', refused);
      expect(answer).toBe(before ? 'given' : 'CAME_LATE');
      meeting.saw(before);
    }
  });

  it('excludes the member whose new hand has an interest, though nobody saw it when the motion was put', async () => {
    const { meetingId, at } = await assembly(1, 2);
    const item = await agendaItem(meetingId, { conflicts: [await personWith('has-an-interest')] });
    let id = '';
    await db.transaction().execute(async (transaction) => {
      // Named first, committed last.
      await sql`INSERT INTO representative (id, membership_id, person_id, name, phone, is_primary, since, accepted_at)
        VALUES (gen_random_uuid(), ${at(0).id}, ${await personWith('has-an-interest')}, '某', '+8613700000001', false, ${readClock()}, ${readClock()})`.execute(
        transaction,
      );
      ({ id } = await put(meetingId, { agendaItemId: item }));
    });
    const answer = await as(at(0).people[0]).proceedings.vote({ motionId: id, choice: 'yes' }).catch(refused);
    expect(answer).toBe('CONFLICT_OF_INTEREST');
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 0 });
  });
});
