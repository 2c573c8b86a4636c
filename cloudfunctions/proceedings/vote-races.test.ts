import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { engage } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace, until } from '../../config/jest-functions/waiting';
import { councilInSession, inSession, inTheRoom } from './cast';
import { choices, type Choice } from '../../contracts/vote-choices';
import { clerk, council, put, times } from './council-cast';
import { readClock } from '../shared/clock';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

describe('votes given while the motion closes', () => {
  const voters = 16;
  const answered = async (calls: Promise<unknown>[]) => {
    const results = await Promise.allSettled(calls);
    const odd = results.find((each) => each.status === 'rejected' && !(each.reason instanceof Refused));
    if (odd?.status === 'rejected') throw odd.reason;
    return results.filter((each) => each.status === 'fulfilled').length;
  };

  it('are counted when they were answered, and refused when they were not', async () => {
    let [accepted, refused] = [0, 0];
    // A busy machine may answer all of a round before the close comes: the two must meet.
    for (let round = 0; round < 6 || ((accepted === 0 || refused === 0) && round < 40); round++) {
      const { meetingId, people } = await council(voters, voters);
      const { id } = await put(meetingId);
      const voteOf = (openid: string, i: number) =>
        as(openid).proceedings.vote({ motionId: id, choice: choices[i % 3] ?? 'yes' });
      const early = people.slice(0, voters / 2).map(voteOf);
      // The close comes while some have been answered, some are under way, and the rest set out one by one.
      await Promise.any(early);
      const closing = clerk().closeMotion({ motionId: id });
      const late = people.slice(voters / 2).map(async (openid, i) => {
        await setTimeout(i * 10);
        return voteOf(openid, i);
      });
      const [ok, closed] = await Promise.all([answered([...early, ...late]), closing]);
      const { yes = 0, no = 0, abstain = 0, silent = 0, present } = closed.result ?? {};
      const kept = await db.selectFrom('vote').select('choice').where('motion_id', '=', id).execute();
      const keptOf = (choice: Choice) => kept.filter((row) => row.choice === choice).length;
      expect({ yes, no, abstain }).toEqual({ yes: keptOf('yes'), no: keptOf('no'), abstain: keptOf('abstain') });
      expect(yes + no + abstain).toBe(ok);
      expect([yes + no + abstain + silent, present]).toEqual([voters, voters]);
      accepted += ok;
      refused += voters - ok;
    }
    expect([accepted > 0, refused > 0]).toEqual([true, true]);
  });

  it('control: without the lock, votes are answered that no result has', async () => {
    await sql`ALTER TABLE vote DISABLE TRIGGER vote_before_close`.execute(db);
    const { meetingId, people } = await council(voters, voters);
    const entries = await db
      .selectFrom('roll_entry')
      .select(['id', 'person_id'])
      .where('meeting_id', '=', meetingId)
      .execute();
    expect(entries).toHaveLength(people.length);
    const { id } = await put(meetingId);
    // Everybody has read that it is open; then it is counted and closed; then they write.
    const allHaveRead = meetingPlace(entries.length + 1);
    let closed = false;
    const naive = (entry: { id: string; person_id: string | null }) =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ state: string }>`SELECT state FROM motion WHERE id = ${id}`.execute(transaction);
        await allHaveRead();
        await until(() => closed);
        if (rows[0]?.state !== 'open') return 0;
        await sql`INSERT INTO vote (motion_id, roll_entry_id, person_id, choice, at) VALUES (${id}, ${entry.id}, ${entry.person_id}, 'yes', now())`.execute(
          transaction,
        );
        return 1;
      });
    const given = Promise.all(entries.map(naive));
    await allHaveRead();
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM vote WHERE motion_id = ${id}`.execute(db);
    await sql`UPDATE motion SET state = 'closed', closed_at = ${readClock()}, result = '{}' WHERE id = ${id}`.execute(
      db,
    );
    closed = true;
    const answered: number[] = await given;
    expect([answered.reduce((sum, each) => sum + each, 0), rows[0]?.n]).toEqual([entries.length, 0]);
    await sql`ALTER TABLE vote ENABLE TRIGGER vote_before_close`.execute(db);
  });

  it('of two colleagues at once are one', async () => {
    for (let round = 0; round < 5; round++) {
      const meetingId = await councilInSession({ kind: 'assembly', audience: { members: true } });
      const [one, two] = [`pair-${round}-a`, `pair-${round}-b`];
      const membershipId = await memberNamed(`双人${round}实业有限公司`, [one, two]);
      await clerk().setRoll({ basis: 'members', meetingId });
      for (const openid of [one, two]) await inTheRoom(meetingId, openid, { membershipId });
      const { id } = await put(meetingId);
      const calls = [one, two].flatMap((openid) =>
        times(3, () => as(openid).proceedings.vote({ motionId: id, choice: 'yes' })),
      );
      await answered(calls);
      expect((await clerk().closeMotion({ motionId: id })).result).toMatchObject({ yes: 1, present: 1, silent: 0 });
    }
  });

  it('cannot be written past a closed motion by any path', async () => {
    const { meetingId } = await council(1, 1);
    const { id } = await put(meetingId);
    await clerk().closeMotion({ motionId: id });
    await expect(
      sql`INSERT INTO vote (motion_id, roll_entry_id, person_id, choice, at) SELECT ${id}, id, person_id, 'yes', now() FROM roll_entry WHERE meeting_id = ${meetingId}`.execute(
        db,
      ),
    ).rejects.toThrow('the motion is closed');
  });
});
