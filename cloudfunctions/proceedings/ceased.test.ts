import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { come, memberNamed } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { appointPerson, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { agendaItem, councilInSession, endMeeting, inSession, inTheRoom, rollOf } from './cast';
import { assembly, endHand, endMember, giveHand } from './company-cast';
import { clerk, put } from './council-cast';
import { save } from './minutes-cast';

useDatabase();
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(() => setClock(inSession));

const yes = (openid: string, motionId: string, entryId?: string) =>
  as(openid).proceedings.vote({ motionId, choice: 'yes', ...(entryId && { entryId }) });
const quorumOf = async (meetingId: string) => (await clerk().floor({ meetingId })).quorum;
const hall = async (meetingId: string) => (await as('local-clerk').attendance.hall({ meetingId })).quorum;

describe('a member that ends', () => {
  it.each(['withdrawn', 'expelled', 'terminated'] as const)(
    '(%s) is in no number from that instant, and everything that is said says so',
    async (status) => {
      const { meetingId, at } = await assembly(3);
      const gone = at(0);
      const { id } = await put(meetingId);
      for (const i of [0, 1]) await yes(at(i).people[0], id);
      expect(await quorumOf(meetingId)).toMatchObject({ entitled: 3, present: 3, ceased: 0 });
      if (status === 'withdrawn')
        await as(gone.people[0]).membership.leave({ membershipId: gone.id, reason: '迁址', confirmName: gone.name });
      else await endMember(gone.id, status, readClock());
      expect(await quorumOf(meetingId)).toMatchObject({ entitled: 2, present: 2, ceased: 1 });
      expect(await hall(meetingId)).toMatchObject({ entitled: 2, present: 2 });
      expect(await refusalOf(yes(gone.people[0], id))).toMatchObject({
        code: 'RIGHT_ENDED',
        data: { name: gone.name },
      });
      const roll = await clerk().roll({ meetingId, presence: 'ceased' });
      expect(roll).toMatchObject({
        counts: { present: 2, left: 0, excused: 0, absent: 0, ceased: 1 },
        rows: [{ name: gone.name, presence: 'ceased', ceased: { why: status } }],
      });
      expect((await clerk().floor({ meetingId })).motions[0]).toMatchObject({ voted: 1 });
      const closed = await clerk().closeMotion({ motionId: id });
      expect(closed.result).toMatchObject({
        entitled: 2,
        present: 2,
        yes: 1,
        silent: 1,
        ceased: [{ name: gone.name, why: status, at: roll.rows[0]?.ceased?.at }],
      });
      expect(closed.votes?.map(({ name }) => name)).toEqual([at(1).name]);
      expect((await refusalOf(as(gone.people[0]).proceedings.excuse({ meetingId, reason: '病' }))).code).toBe(
        'NOT_ON_ROLL',
      );
      await endMeeting(meetingId);
      const { facts } = await save(meetingId, 0);
      expect(facts).toMatchObject({ entitled: 2, present: 2, ceased: [{ name: gone.name, why: status }] });
    },
  );

  it('after the close of the meeting was there: the standing is that of the close', async () => {
    const { meetingId, at } = await assembly(2);
    await endMeeting(meetingId);
    setClock('2026-12-02T02:00:00Z');
    await endMember(at(0).id, 'withdrawn', readClock());
    await endHand(at(1).id, at(1).people[0], readClock());
    const { facts } = await save(meetingId, 0);
    expect(facts).toMatchObject({ entitled: 2, present: 2 });
    expect(facts.ceased).toBeUndefined();
  });

  it('is summoned no more: neither seen by its people, nor let in for it', async () => {
    const { meetingId, at } = await assembly(2, 0);
    await sql`UPDATE meeting SET audience = jsonb_set(audience, '{guests}', 'false') WHERE id = ${meetingId}`.execute(
      db,
    );
    await endMember(at(0).id, 'withdrawn', readClock());
    expect((await refusalOf(as(at(0).people[0]).proceedings.floor({ meetingId }))).code).toBe('MEETING_NOT_FOUND');
    const { rows } = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM meeting_summons WHERE meeting_id = ${meetingId}`.execute(db);
    expect(rows[0]?.n).toBe(1);
    await come(at(0).people[0], meetingId).catch(() => undefined);
    expect(await quorumOf(meetingId)).toMatchObject({ entitled: 1, present: 0 });
  });
});

describe('a representative who is removed', () => {
  it('cannot vote, and his company is not there any more, unless another hand is inside', async () => {
    const { meetingId, at } = await assembly(2, 1);
    const { id } = await put(meetingId);
    const [first, second] = at(0).people;
    await endHand(at(0).id, first, readClock());
    expect((await refusalOf(yes(first, id))).code).toBe('NOT_ON_ROLL');
    expect(await quorumOf(meetingId)).toMatchObject({ entitled: 2, present: 1 });
    await inTheRoom(meetingId, second, { membershipId: at(0).id });
    expect(await quorumOf(meetingId)).toMatchObject({ entitled: 2, present: 2 });
    expect(await yes(second, id)).toMatchObject({ voted: 1 });
  });

  it('is a guest to the company’s count, too, who came without saying for whom', async () => {
    const { meetingId, at } = await assembly(1, 0);
    const [first] = at(0).people;
    await inTheRoom(meetingId, first);
    expect(await quorumOf(meetingId)).toMatchObject({ present: 1 });
    await endHand(at(0).id, first, readClock());
    expect(await quorumOf(meetingId)).toMatchObject({ present: 0 });
  });

  it('has voted, when he had: the vote is given anew by another alone who was a hand when it was put', async () => {
    const { meetingId, at } = await assembly(2, 2);
    const { id } = await put(meetingId);
    const [first, second] = at(0).people;
    await yes(first, id);
    expect((await refusalOf(yes(second, id))).code).toBe('UNIT_VOTED');
    await endHand(at(0).id, first, readClock());
    await giveHand(at(0).id, 'came-to-it-later', readClock());
    await inTheRoom(meetingId, 'came-to-it-later', { membershipId: at(0).id });
    expect((await refusalOf(yes('came-to-it-later', id))).code).toBe('CAME_LATE');
    expect(await as(second).proceedings.vote({ motionId: id, choice: 'no' })).toMatchObject({ voted: 1 });
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 0, no: 1, silent: 1 });
  });

  it('counts for what he gave, when nobody gives it anew', async () => {
    const { meetingId, at } = await assembly(1, 1);
    const { id } = await put(meetingId);
    await yes(at(0).people[0], id);
    await endHand(at(0).id, at(0).people[0], readClock());
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ entitled: 1, present: 1, yes: 1 });
  });

  it('and comes back votes from the next motion on', async () => {
    const { meetingId, at } = await assembly(1, 1);
    const before = await put(meetingId);
    const [first] = at(0).people;
    await endHand(at(0).id, first, readClock());
    await giveHand(at(0).id, first, readClock());
    expect((await refusalOf(yes(first, before.id))).code).toBe('CAME_LATE');
    const after = await put(meetingId);
    expect(await yes(first, after.id)).toMatchObject({ voted: 1 });
  });
});

describe('an office that ends', () => {
  const day = '2026-12-01';
  const council = async (terms: [string, string][]) => {
    const openid = `term-${randomUUID().slice(0, 8)}`;
    const personId = await personWith(openid);
    for (const [from, until] of terms)
      await sql`INSERT INTO appointment (id, person_id, office, term) VALUES (${randomUUID()}, ${personId}, 'council', daterange(${from}::date, ${until}::date))`.execute(
        db,
      );
    const meetingId = await councilInSession({ endsAt: '2026-12-03T09:00:00Z' });
    await clerk().setRoll({ basis: 'offices', meetingId });
    await inTheRoom(meetingId, openid);
    const standing = async () => (await clerk().roll({ meetingId, q: openid })).rows[0];
    return { openid, personId, meetingId, standing };
  };
  it('by hand ends with it, at that instant', async () => {
    const { personId, openid, meetingId, standing } = await council([['2026-01-01', '2030-01-01']]);
    const { id } = await put(meetingId);
    const { rows } = await sql<{ id: string }>`SELECT id FROM appointment WHERE person_id = ${personId}`.execute(db);
    expect(await standing()).toMatchObject({ presence: 'present', ceased: null });
    await as('local-director').identity.endAppointment({ appointmentId: rows[0]?.id ?? '', reason: '辞职' });
    const { ceased } = (await standing()) ?? {};
    expect(ceased?.why).toBe('officeEnded');
    expect(Math.abs(Date.parse(ceased?.at ?? '') - readClock().getTime())).toBeLessThan(10_000);
    expect((await refusalOf(yes(openid, id))).code).toBe('RIGHT_ENDED');
  });
  it('by hand is not mended by giving it again, whatever day that is dated from', async () => {
    const { personId, openid, meetingId, standing } = await council([['2026-01-01', '2030-01-01']]);
    const { id } = await put(meetingId);
    await yes(openid, id);
    const { rows } = await sql<{ id: string }>`SELECT id FROM appointment WHERE person_id = ${personId}`.execute(db);
    await as('local-director').identity.endAppointment({ appointmentId: rows[0]?.id ?? '', reason: '辞职' });
    await as('local-director').identity.appoint({
      personId,
      office: 'council',
      from: readClock().toISOString().slice(0, 10),
    });
    expect((await standing())?.presence).toBe('ceased');
    expect((await refusalOf(yes(openid, id))).code).toBe('RIGHT_ENDED');
    const { result } = await clerk().closeMotion({ motionId: id });
    expect(result).toMatchObject({ yes: 0, ceased: [{ name: openid }] });
  });
  it('given again before the roll is set counts on it', async () => {
    const { personId, openid, meetingId, standing } = await council([['2026-01-01', '2030-01-01']]);
    const { rows } = await sql<{ id: string }>`SELECT id FROM appointment WHERE person_id = ${personId}`.execute(db);
    await as('local-director').identity.endAppointment({ appointmentId: rows[0]?.id ?? '', reason: '填错了' });
    await as('local-director').identity.appoint({
      personId,
      office: 'council',
      from: readClock().toISOString().slice(0, 10),
    });
    await clerk().setRoll({ basis: 'offices', meetingId });
    expect(await standing()).toMatchObject({ presence: 'present', ceased: null });
    await yes(openid, (await put(meetingId)).id);
  });
  it('with its term ends with the last day of it in Shanghai', async () => {
    const { openid, meetingId, standing } = await council([['2026-01-01', '2026-12-02']]);
    const { id } = await put(meetingId);
    setClock('2026-12-01T15:59:00Z');
    expect(await standing()).toMatchObject({ presence: 'present' });
    await yes(openid, id);
    setClock('2026-12-01T16:00:00Z');
    expect(await standing()).toMatchObject({
      presence: 'ceased',
      ceased: { why: 'termOver', at: '2026-12-01T16:00:00.000Z' },
    });
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({
      yes: 0,
      ceased: expect.arrayContaining([expect.objectContaining({ name: openid })]) as object[],
    });
  });
  it.each([
    ['without a gap goes on', '2026-12-02', 'present'],
    ['after a gap does not', '2026-12-03', 'ceased'],
  ] as const)('and is given again %s', async (_, again, presence) => {
    const { standing } = await council([
      ['2026-01-01', '2026-12-02'],
      [again, '2030-01-01'],
    ]);
    setClock('2026-12-03T02:00:00Z');
    expect(await standing()).toMatchObject({ presence });
  });
  it('before the day on which it had to be held is over, and one that begins on it is not', async () => {
    setClock('2026-11-25T02:00:00Z');
    const { personId, standing } = await council([[day, '2030-01-01']]);
    expect((await standing())?.ceased).toBeNull();
    setClock('2026-11-27T02:00:00Z');
    const { rows } = await sql<{ id: string }>`SELECT id FROM appointment WHERE person_id = ${personId}`.execute(db);
    await as('local-director').identity.endAppointment({ appointmentId: rows[0]?.id ?? '', reason: '填错了' });
    setClock(inSession);
    expect((await standing())?.presence).toBe('ceased');
  });
  it('is nothing to whoever was put on the roll by name', async () => {
    const meetingId = await councilInSession();
    const personId = await appointPerson('by-name', 'council');
    await rollOf(meetingId, ['by-name']);
    await sql`UPDATE appointment SET ended_at = ${readClock()}, ended_by = ${personId}, term = daterange(lower(term), '2026-12-02') WHERE person_id = ${personId}`.execute(
      db,
    );
    expect((await clerk().roll({ meetingId })).rows[0]).toMatchObject({ presence: 'absent', ceased: null });
  });
});

describe('an interest', () => {
  it('is that of the moment at which the motion was put: removed and named again, nobody frees his company’s vote', async () => {
    const { meetingId, at } = await assembly(2, 2);
    const [barred, colleague] = at(0).people;
    const personId = await personWith(barred);
    const item = await agendaItem(meetingId, { conflicts: [personId] });
    const { id } = await put(meetingId, { agendaItemId: item });
    await endHand(at(0).id, barred, readClock());
    expect((await refusalOf(yes(colleague, id))).code).toBe('CONFLICT_OF_INTEREST');
    await giveHand(at(0).id, barred, readClock());
    for (const openid of [barred, colleague])
      expect((await refusalOf(yes(openid, id))).code).toBe('CONFLICT_OF_INTEREST');
    await yes(at(1).people[0], id);
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ barred: 1, yes: 1, present: 1 });
  });
  it('counts whom he represented earlier on the day, and himself for whomever he comes to represent', async () => {
    const { meetingId, at } = await assembly(2, 2);
    const [barred, colleague] = at(0).people;
    const item = await agendaItem(meetingId, { conflicts: [await personWith(barred)] });
    await endHand(at(0).id, barred, readClock());
    const { id } = await put(meetingId, { agendaItemId: item });
    expect((await refusalOf(yes(colleague, id))).code).toBe('CONFLICT_OF_INTEREST');
    // Ended, and another's now: he himself gives no vote in this motion.
    await giveHand(at(1).id, barred, '2026-01-01T00:00:00Z');
    await sql`UPDATE registration SET membership_id = NULL WHERE meeting_id = ${meetingId} AND person_id = ${await personWith(barred)}`.execute(
      db,
    );
    expect((await refusalOf(yes(barred, id))).code).toBe('CONFLICT_OF_INTEREST');
  });
  it('that the item gets later changes nothing', async () => {
    const { meetingId, at } = await assembly(1, 1);
    const item = await agendaItem(meetingId);
    const { id } = await put(meetingId, { agendaItemId: item });
    await sql`UPDATE agenda_item SET conflict_person_ids = ARRAY[${await personWith(at(0).people[0])}::uuid] WHERE id = ${item}`.execute(
      db,
    );
    await yes(at(0).people[0], id);
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ barred: 0, yes: 1 });
  });
  it('keeps the vote out of the table, whatever path it takes', async () => {
    const { meetingId, at } = await assembly(2, 2);
    const barred = await personWith(at(0).people[0]);
    const item = await agendaItem(meetingId, { conflicts: [barred] });
    const { id } = await put(meetingId, { agendaItemId: item });
    const insert = async (openid: string, membershipId: string) =>
      sql`INSERT INTO vote (motion_id, roll_entry_id, person_id, choice, at)
        SELECT ${id}, id, ${await personWith(openid)}, 'yes', now() FROM roll_entry WHERE meeting_id = ${meetingId} AND membership_id = ${membershipId}`.execute(
        db,
      );
    await expect(insert(at(0).people[1], at(0).id)).rejects.toThrow('has an interest');
    await expect(insert(at(0).people[0], at(1).id)).rejects.toThrow('has an interest');
    await expect(insert(at(0).people[1], at(1).id)).rejects.toThrow('no longer his to give');
    await expect(insert(at(1).people[0], at(1).id)).resolves.toBeTruthy();
  });
});

describe('one person for two companies', () => {
  it('gives each vote by itself, never both at once', async () => {
    const { meetingId, at } = await assembly(2, 0);
    await giveHand(at(1).id, at(0).people[0], '2026-01-01T00:00:00Z');
    const [both] = at(0).people;
    await inTheRoom(meetingId, both);
    const { id } = await put(meetingId);
    expect(await refusalOf(yes(both, id))).toMatchObject({
      code: 'WHICH_ENTRY',
      data: { names: [at(0).name, at(1).name] },
    });
    const ballots = async () => (await as(both).proceedings.floor({ meetingId })).motions[0]?.ballots ?? [];
    const [one, two] = await ballots();
    expect([one, two]).toMatchObject([
      { name: at(0).name, right: 'unit', choice: null, barred: null },
      { name: at(1).name, right: 'unit', choice: null, barred: null },
    ]);
    await yes(both, id, one?.entryId);
    await as(both).proceedings.vote({ motionId: id, choice: 'no', entryId: two?.entryId ?? '' });
    expect((await ballots()).map(({ choice }) => choice)).toEqual(['yes', 'no']);
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 1, no: 1, present: 2 });
  });
  it('speaks for the one alone for which he came', async () => {
    const { meetingId, at } = await assembly(2, 1);
    await giveHand(at(1).id, at(0).people[0], '2026-01-01T00:00:00Z');
    const { id } = await put(meetingId);
    await yes(at(0).people[0], id);
    expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 1, present: 2, silent: 1 });
  });
});

describe('who comes to the roll', () => {
  it('is refused while anything is put to the vote', async () => {
    const { meetingId, at } = await assembly(1, 1);
    await put(meetingId);
    await memberNamed('后来机电有限公司', ['later']);
    expect((await refusalOf(clerk().setRoll({ basis: 'members', meetingId }))).code).toBe('MEETING_STATUS');
    const { id } = await put(meetingId);
    // By whatever path: what came after the motion has no vote in it.
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name, since) VALUES (${randomUUID()}, ${meetingId}, ${await personWith('slipped-in')}, '后来的人', ${readClock()})`.execute(
      db,
    );
    await inTheRoom(meetingId, 'slipped-in');
    expect((await refusalOf(yes('slipped-in', id))).code).toBe('CAME_LATE');
    await expect(
      sql`INSERT INTO vote (motion_id, roll_entry_id, person_id, choice, at) SELECT ${id}, id, person_id, 'yes', now() FROM roll_entry WHERE meeting_id = ${meetingId} AND name = '后来的人'`.execute(
        db,
      ),
    ).rejects.toThrow('not entitled');
    expect(await yes(at(0).people[0], id)).toMatchObject({ voted: 1 });
  });
});
