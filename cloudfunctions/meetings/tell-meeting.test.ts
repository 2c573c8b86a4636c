import { sql } from 'kysely';
import { engage, toldTo } from '../../config/jest-functions/cast';
import { as, db, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { publishedMeeting } from './cast';
import { drain } from '../shared/drain';
import { enqueue } from '../shared/queue';
import { tasks } from './job';
import { telling } from './tasks';
import { tellMeeting } from './tell-meeting';

useDatabase();
beforeAll(engage);
const now = new Date('2026-11-20T02:00:00Z');

describe('a crowd of many turns', () => {
  const size = 5203;
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
  const tick = (minute: number) => drain(db, minutes(minute), tasks);
  const announce = (meetingId: string) => enqueue(db, now, telling, [{ meetingId, event: 'published', version: 1 }]);
  const toldOf = async (meetingId: string, kind: string) => {
    const { rows } = await sql<{ notices: number; people: number }>`
      SELECT count(*)::int AS notices, count(DISTINCT person_id)::int AS people FROM notice WHERE kind = ${kind} AND link LIKE ${`%${meetingId}%`}`.execute(
      db,
    );
    return rows[0];
  };
  const everybody = { notices: size, people: size };
  beforeAll(() =>
    // And `local-council`, who is there already.
    sql`WITH crowd AS (INSERT INTO person (id, name, created_at) SELECT gen_random_uuid(), '理事' || n, '2026-01-01' FROM generate_series(2, ${size}::int) n RETURNING id)
      INSERT INTO appointment (id, person_id, office, term) SELECT gen_random_uuid(), id, 'council', '[2026-01-01,2030-01-01)' FROM crowd`.execute(
      db,
    ),
  );
  beforeEach(() => db.deleteFrom('task').execute());

  it('is told in turns of one tick, everybody once', async () => {
    const meeting = await publishedMeeting({ audience: { offices: ['council'] } });
    await announce(meeting);
    expect(await tick(0)).toBe(`tellMeeting telling 2, tellMeeting told ${size} 1`);
    expect(await toldOf(meeting, 'meetingNotice')).toEqual(everybody);
    expect(await tick(1)).toBe('nothing due');
  }, 30_000);

  it('goes on where a killed function had come to', async () => {
    const meeting = await publishedMeeting({ audience: { offices: ['council'] } });
    await announce(meeting);
    const { id } = await db.selectFrom('task').select('id').executeTakeFirstOrThrow();
    // Cut short in its third page, like a function that is killed: the page is rolled back, nobody gives the task back.
    await db
      .updateTable('task')
      .set({ leased_until: minutes(5), attempts: 1 })
      .where('id', '=', id)
      .execute();
    let pages = 0;
    const cut = tellMeeting?.(db, now, { meetingId: meeting, event: 'published', version: 1 }, async (tx, payload) => {
      if (++pages === 3) throw new Error('killed');
      await tx
        .updateTable('task')
        .set({ payload: JSON.stringify(payload) })
        .where('id', '=', id)
        .execute();
    });
    await expect(cut).rejects.toThrow('killed');
    const before = await toldOf(meeting, 'meetingNotice');
    expect(before).toEqual({ notices: 1000, people: 1000 });
    expect(await tick(4)).toBe('nothing due');
    // From the page after them on: had it begun again, it would have told these two as well as counted them anew.
    await sql`DELETE FROM notice WHERE link LIKE ${`%${meeting}%`}`.execute(db);
    expect(await tick(5)).toBe(`tellMeeting telling 2, tellMeeting told ${size} 1`);
    expect(await toldOf(meeting, 'meetingNotice')).toEqual({ notices: size - 1000, people: size - 1000 });
  }, 30_000);

  it('stops being invited when the meeting is cancelled, and exactly those who were told hear that it is off', async () => {
    const meeting = await publishedMeeting({ audience: { offices: ['council'] } });
    await announce(meeting);
    let [pages, cancelled]: [number, Promise<unknown>] = [0, Promise.resolve()];
    const reason = '台风红色预警，会议取消';
    await tellMeeting?.(db, now, { meetingId: meeting, event: 'published', version: 1 }, async () => {
      // It waits for the page under way; how many more slip in before it is chance.
      if (++pages === 2) cancelled = as('local-clerk').meetings.cancel({ meetingId: meeting, version: 1, reason });
    });
    await cancelled;
    const invited = await toldOf(meeting, 'meetingNotice');
    expect(invited?.people).toBeGreaterThanOrEqual(1000);
    expect(invited?.people).toBeLessThanOrEqual(2000);
    expect(await tick(1)).toContain('tellMeeting overtaken 1');
    expect(await toldOf(meeting, 'meetingNotice')).toEqual(invited);
    expect(await toldOf(meeting, 'meetingCancelled')).toEqual(invited);
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM notice a WHERE a.kind = 'meetingCancelled' AND a.link LIKE ${`%${meeting}%`}
        AND NOT EXISTS (SELECT FROM notice b WHERE b.person_id = a.person_id AND b.kind = 'meetingNotice' AND b.link = a.link)`.execute(
      db,
    );
    expect(rows[0]?.n).toBe(0);
  }, 30_000);
});

describe('members for which nobody can be told', () => {
  it('are named to the secretariat, once for each thing that is said', async () => {
    await db.deleteFrom('task').execute();
    const names = Array.from({ length: 7 }, (_, i) => `无人${i + 1}号公司`);
    for (const name of names) await memberNamed(name);
    await memberNamed('有人的公司', ['hears-of-it']);
    const meetingId = await publishedMeeting({ title: '年会', audience: { members: true } });
    const say = async (event: 'published' | 'changed' | 'survey', version: number) => {
      await enqueue(db, now, telling, [{ meetingId, event, version }]);
      await drain(db, now, tasks);
    };
    await say('published', 1);
    await say('published', 1);
    await say('changed', 2);
    await say('survey', 3);
    for (const openid of ['local-clerk', 'local-director']) {
      const told = (await toldTo(openid)).filter(({ kind }) => kind === 'meetings.membersUnreached');
      expect(told.map(({ title, body }) => [title, body.slice(0, body.indexOf('现在'))])).toEqual(
        [1, 2].map(() => ['7 家会员收不到：年会', `${names.slice(0, 5).join('、')}等`]),
      );
    }
    expect((await toldTo('hears-of-it'))[0]).toMatchObject({ kind: 'meetings.meetingNotice' });
  });
});
