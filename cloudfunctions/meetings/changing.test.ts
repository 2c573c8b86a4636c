import { sql } from 'kysely';
import { admit, engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { clerk, everybody, form, place, published } from './secretariat-cast';
import type { MeetingForm } from '../../contracts/meeting-form';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

describe('changing what is announced', () => {
  it('tells those who come of another time or place, and of nothing else', async () => {
    const { meetingId, version } = await published();
    const told = async (at: number, change: Partial<MeetingForm>) =>
      (await clerk.change({ meetingId, version: at, form: form(change) })).told;
    expect(await told(version, { title: '另一个名字' })).toBe(false);
    expect(await told(version + 1, { place: place('钱塘会议中心') })).toBe(true);
    expect(await told(version + 2, { place: place('钱塘会议中心'), endsAt: '2026-12-20T10:00:00.000Z' })).toBe(true);
  });

  it('is done by one of those who try on the same version', async () => {
    const { meetingId, version } = await published();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        send(
          'local-clerk',
          'meetings',
          'change',
          { meetingId, version, form: form({ title: `改名 ${i}` }) },
          `change-${meetingId}-${i}`,
        ),
      ),
    );
    expect(outcomes.filter((reply) => reply.ok)).toHaveLength(1);
    expect(outcomes.flatMap((reply) => (reply.ok ? [] : reply.error.code))).toEqual(Array(7).fill('VERSION_CONFLICT'));
    expect((await clerk.manage({ meetingId })).version).toBe(version + 1);
    // The control: the same statements without the version all go through, and seven changes are lost.
    const blind = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        sql`UPDATE meeting SET title = ${`盲改 ${i}`} WHERE id = ${meetingId} AND status = 'noticed'`.execute(db),
      ),
    );
    expect(blind.every((result) => result.numAffectedRows === 1n)).toBe(true);
  });

  it('keeps the seats that are taken, and fills those that are new', async () => {
    const { meetingId, version } = await published({ capacity: 3 });
    for (const openid of ['seat-1', 'seat-2', 'seat-3', 'seat-4'])
      await as(openid).meetings.register({ meetingId, name: '某某人' });
    expect((await clerk.manage({ meetingId })).counts).toMatchObject({ confirmed: 3, waiting: 1, taken: 3 });
    expect(await refusalOf(clerk.change({ meetingId, version, form: form({ capacity: 2 }) }))).toMatchObject({
      code: 'BELOW_TAKEN',
      data: { taken: 3 },
    });
    expect(await clerk.manage({ meetingId })).toMatchObject({ version, form: { capacity: 3 } });
    await clerk.change({ meetingId, version, form: form({ capacity: 4 }) });
    expect((await clerk.manage({ meetingId })).counts).toMatchObject({
      confirmed: 3,
      offered: 1,
      waiting: 0,
      taken: 4,
    });
    expect((await as('seat-4').meetings.show({ meetingId })).registration).toMatchObject({
      state: 'offered',
      ahead: null,
      offerUntil: expect.any(String),
    });
  });

  it('asks for the notice anew when the day changes, not for an hour', async () => {
    const usual = { kind: 'assembly' as const };
    const { meetingId, version } = await published(usual);
    setClock('2026-12-12T02:00:00Z');
    const later = { ...usual, startsAt: '2026-12-20T03:00:00.000Z' };
    const { version: second } = await clerk.change({ meetingId, version, form: form(later) });
    const otherDay = { ...usual, startsAt: '2026-12-21T03:00:00.000Z', endsAt: '2026-12-21T09:00:00.000Z' };
    expect((await refusalOf(clerk.change({ meetingId, version: second, form: form(otherDay) }))).data).toEqual({
      required: 15,
      given: 9,
      earliest: '2026-12-27',
    });
    expect(
      (await clerk.change({ meetingId, version: second, form: form({ ...otherDay, urgentReason: '会场停电' }) })).told,
    ).toBe(true);
  });

  it('lets whoever comes cancel again when it moves after the hour for that had passed', async () => {
    const { meetingId, version } = await published();
    const { registrationId } = await as('thinks-again').meetings.register({ meetingId, name: '再想想' });
    setClock('2026-12-19T23:30:00Z');
    const { cancelUntil } = form();
    const late = await refusalOf(as('thinks-again').meetings.cancelRegistration({ registrationId }));
    expect(late.code).toBe('CANCEL_TOO_LATE');
    const moved = { startsAt: '2026-12-28T01:00:00.000Z', endsAt: '2026-12-28T09:00:00.000Z', cancelUntil };
    await clerk.change({ meetingId, version, form: form(moved) });
    const shown = await as('thinks-again').meetings.show({ meetingId });
    expect(Date.parse('2026-12-28T01:00:00Z') - Date.parse(shown.form.cancelUntil ?? '')).toBe(
      Date.parse(form().startsAt) - Date.parse(cancelUntil),
    );
    expect((await as('thinks-again').meetings.cancelRegistration({ registrationId })).state).toBe('cancelled');
  });

  it('keeps the urgent reason of a meeting that stands on it', async () => {
    const wish = { kind: 'assembly' as const, urgentReason: '登记机关要求限期换届' };
    setClock('2026-12-12T02:00:00Z');
    const { meetingId, version } = await published(wish);
    const kept = await clerk.change({ meetingId, version, form: form({ ...wish, title: '换届大会' }) });
    const wiped = form({ ...wish, title: '换届大会', urgentReason: '' });
    expect(await refusalOf(clerk.change({ meetingId, version: kept.version, form: wiped }))).toMatchObject({
      code: 'NOTICE_TOO_SHORT',
      data: { required: 15 },
    });
  });

  it('stays on its day once somebody has checked in', async () => {
    const { meetingId, version } = await published();
    const { registrationId } = await as('early-bird').meetings.register({ meetingId, name: '来宾王' });
    await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
      VALUES (${registrationId}, 0, ${meetingId}, '2026-12-20T00:00:00Z', gen_random_uuid(), '正门', 'gate')`.execute(
      db,
    );
    const otherDay = form({ startsAt: '2026-12-21T03:00:00.000Z', endsAt: '2026-12-21T09:00:00.000Z' });
    expect((await refusalOf(clerk.change({ meetingId, version, form: otherDay }))).code).toBe('PEOPLE_INSIDE');
    expect((await refusalOf(clerk.postpone({ meetingId, version, reason: '主讲人生病' }))).code).toBe('PEOPLE_INSIDE');
    expect((await clerk.change({ meetingId, version, form: form({ title: '另一个名字' }) })).applied).toBe(true);
  });

  it('can still be called off, and gives no points then', async () => {
    const { meetingId } = await published({ audience: { ...everybody, guests: false } });
    const { id } = await admit('came-early');
    await as('came-early').meetings.register({ meetingId, name: '来宾王' });
    await sql`INSERT INTO point_entry (id, membership_id, source, source_id, title, delta, rule_id, rule_from, day, at)
      VALUES (gen_random_uuid(), ${id}, 'meeting', ${meetingId}, '年会', 2, 'points.meetingAttendance', '2026-01-01', '2026-12-20', '2026-11-01T00:00:00Z')`.execute(
      db,
    );
    const { version } = await clerk.manage({ meetingId });
    await clerk.cancel({ meetingId, version, reason: '台风红色预警' });
    const { balance, rows } = await as('came-early').points.ledger({ year: 2026 });
    expect(balance).toBe(0);
    expect(rows.map(({ delta, reason }) => [delta, reason])).toEqual([
      [-2, '台风红色预警'],
      [2, null],
    ]);
  });

  it('does not turn into party life, nor party life into anything else', async () => {
    const { meetingId, version } = await published();
    const party = form({ kind: 'party_lecture' });
    expect((await refusalOf(clerk.change({ meetingId, version, form: party }))).code).toBe('KIND_FIXED');
  });

  it('brings a postponed meeting back with a time, and a cancelled one not', async () => {
    const { meetingId, version } = await published();
    const put = await clerk.postpone({ meetingId, version, reason: '主讲人生病' });
    expect(await clerk.show({ meetingId })).toMatchObject({
      status: 'postponed',
      endedReason: '主讲人生病',
      barred: 'over',
    });
    expect((await refusalOf(clerk.postpone({ meetingId, version: put.version, reason: '再来一次' }))).code).toBe(
      'MEETING_STATUS',
    );
    const back = await clerk.change({ meetingId, version: put.version, form: form() });
    expect(back).toMatchObject({ applied: true, told: true });
    expect(await clerk.show({ meetingId })).toMatchObject({ status: 'noticed', endedReason: null });
    const off = await clerk.cancel({ meetingId, version: back.version, reason: '场地退订' });
    expect((await refusalOf(clerk.change({ meetingId, version: off.version, form: form() }))).code).toBe(
      'MEETING_STATUS',
    );
    expect((await refusalOf(clerk.cancel({ meetingId, version: off.version, reason: '再来一次' }))).code).toBe(
      'MEETING_STATUS',
    );
    expect((await as(null).meetings.list({ scope: 'upcoming' })).rows.map((row) => row.id)).toContain(meetingId);
    const tasks = await db
      .selectFrom('task')
      .select('payload')
      .where('dedupe_key', 'like', `tellMeeting:${meetingId}:%`)
      .orderBy('id')
      .execute();
    expect(tasks.map((task) => (task.payload as { event: string }).event)).toEqual([
      'published',
      'postponed',
      'noticedAnew',
      'cancelled',
    ]);
  });
});

describe('the day itself', () => {
  it('opens from a day before, closes once, and takes the replay then', async () => {
    const { meetingId } = await published();
    setClock('2026-12-19T00:59:00Z');
    expect((await refusalOf(clerk.open({ meetingId }))).code).toBe('TOO_EARLY');
    expect((await refusalOf(clerk.close({ meetingId }))).code).toBe('MEETING_STATUS');
    setClock('2026-12-19T01:00:01Z');
    const opened = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        send('local-clerk', 'meetings', 'open', { meetingId }, `open-${meetingId}-${i}`),
      ),
    );
    expect(opened.filter((reply) => reply.ok)).toHaveLength(1);
    expect(opened.flatMap((reply) => (reply.ok ? [] : reply.error.code))).toEqual(Array(4).fill('MEETING_STATUS'));
    const replay = { meetingId, url: 'https://channels.weixin.qq.com/replay' };
    expect((await refusalOf(clerk.addReplay(replay))).code).toBe('MEETING_STATUS');
    await clerk.close({ meetingId });
    expect((await refusalOf(clerk.close({ meetingId }))).code).toBe('MEETING_STATUS');
    await clerk.addReplay(replay);
    expect(await as('passer-by').meetings.show({ meetingId })).toMatchObject({
      status: 'ended',
      replayUrl: replay.url,
      barred: 'over',
      surveyOpen: false,
    });
    const { history } = await clerk.manage({ meetingId });
    expect(history.map((event) => event.what)).toEqual(['created', 'published', 'opened', 'closed']);
  });

  it('says that the quorum failed', async () => {
    const { meetingId } = await published();
    setClock('2026-12-20T01:00:00Z');
    await clerk.open({ meetingId });
    await clerk.close({ meetingId, quorumFailed: true });
    expect(await clerk.show({ meetingId })).toMatchObject({ status: 'quorum_failed' });
  });
});

it('changes a meeting while a crowd registers, and neither stands in the other’s way', async () => {
  const { meetingId, version } = await published({ capacity: 10 });
  const crowd = Array.from({ length: 40 }, (_, i) =>
    send(`crowd-${i}`, 'meetings', 'register', { meetingId, name: '某某人' }),
  );
  const changes = (async () => {
    for (let i = 0; i < 5; i++)
      await clerk.change({ meetingId, version: version + i, form: form({ capacity: 11 + i, companyQuota: 100 + i }) });
  })();
  const replies = await Promise.all(crowd);
  await changes;
  expect(replies.flatMap((reply) => (reply.ok ? [] : reply.error.code))).toEqual([]);
  const { counts } = await clerk.manage({ meetingId });
  expect(counts.taken).toBe(15);
  expect(counts.waiting + counts.taken).toBe(40);
});
