import { sql } from 'kysely';
import { checkIn } from './attendee-cast';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from './cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

describe('the list of those who come', () => {
  it('pages through all of them, those who wait by their number', async () => {
    const meetingId = await publishedMeeting({ capacity: 60, title: '大会' });
    for (let i = 0; i < 110; i++) await registered(meetingId, `list-${i}`, { name: `参会人${i}` });
    const rows = [];
    let cursor: string | undefined;
    do {
      const page = await as('local-clerk').meetings.registrations({ meetingId, cursor });
      rows.push(...page.rows);
      cursor = page.next ?? undefined;
      expect(page.counts).toMatchObject({ confirmed: 60, waiting: 50, taken: 60, present: 0 });
    } while (cursor);
    expect(new Set(rows.map((row) => row.id)).size).toBe(110);
    expect(rows.slice(60).map((row) => row.waitingNo)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('finds by state, by words and by who is there', async () => {
    const meetingId = await publishedMeeting({ capacity: 2 });
    const ids = [];
    for (const [i, name] of ['孙一', '孙二%', '周三'].entries())
      ids.push(await registered(meetingId, `find-${i}`, { name, at: `2026-11-20T02:00:0${i}Z` }));
    await checkIn(ids[1] ?? '');
    const found = async (question: object) =>
      (await as('local-clerk').meetings.registrations({ meetingId, ...question })).rows.map((row) => row.name);
    expect(await found({ q: '孙' })).toEqual(['孙一', '孙二%']);
    // A sign alone is looked for in vain, and is no pattern that finds everybody.
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ q: '孫二' })).toEqual(['孙二%']);
    expect(await found({ state: 'waiting' })).toEqual(['周三']);
    expect(await found({ present: true })).toEqual(['孙二%']);
    expect(await found({ present: false, q: '孙' })).toEqual(['孙一']);
  });

  it('keeps who searched by the last four digits, and takes no text for a number', async () => {
    const meetingId = await publishedMeeting();
    await personWith('typed-number');
    const register = (phone: string, companions: { name: string; phone: string }[] = []) =>
      as('typed-number').meetings.register({ meetingId, name: '周五', phone, companions });
    for (const wrong of ['问前台', '12345', '1391234567８9'])
      expect((await refusalOf(register(wrong))).code).toBe('PHONE_INVALID');
    expect((await refusalOf(register('', [{ name: '小李', phone: '没有' }]))).code).toBe('PHONE_INVALID');
    await register('１３９ 1234 5678', [{ name: '小李', phone: '' }]);
    const { rows } = await as('local-clerk').meetings.registrations({ meetingId, q: '5678' });
    expect(rows.map(({ phone }) => phone)).toEqual(['139****5678']);
    const { rows: traces } = await sql<{ note: string }>`
      SELECT note FROM audit WHERE subject = 'search:phone' ORDER BY at DESC, id DESC LIMIT 1`.execute(db);
    expect(traces).toEqual([{ note: 'by the last four 5678' }]);
  });

  it('is for those who run the meeting', async () => {
    const committeeId = await committeeNamed('别的专委会');
    await appointPerson('committee-clerk', 'clerk', committeeId);
    const meetingId = await publishedMeeting();
    expect(await refusalOf(as('committee-clerk').meetings.registrations({ meetingId }))).toMatchObject({
      code: 'MEETING_NOT_FOUND',
    });
    const own = await publishedMeeting({ committeeId });
    expect((await as('committee-clerk').meetings.registrations({ meetingId: own })).rows).toEqual([]);
  });

  it('shows masked numbers, and a whole one to whoever runs the meeting, which the person sees', async () => {
    const meetingId = await publishedMeeting({ title: '电话会' });
    const id = await registered(meetingId, 'with-phone', { name: '周四' });
    await sql`UPDATE registration SET phone = '13912345678', party = 2, companions = '[{"name": "小李", "phone": "13800000001"}]' WHERE id = ${id}`.execute(
      db,
    );
    const [row] = (await as('local-clerk').meetings.registrations({ meetingId })).rows;
    expect(row).toMatchObject({ phone: '139****5678', companions: [{ name: '小李', phone: '138****0001' }] });
    const found = async (q: string) => (await as('local-clerk').meetings.registrations({ meetingId, q })).rows.length;
    for (const [q, rows] of [
      ['5678', 1],
      ['13912345678', 1],
      ['0001', 1],
      ['345678', 0],
      ['1391234', 0],
    ] as const)
      expect([q, await found(q)]).toEqual([q, rows]);
    expect(await as('local-clerk').meetings.showPhone({ registrationId: id })).toEqual({ phone: '13912345678' });
    expect(await as('local-clerk').meetings.showPhone({ registrationId: id, seat: 1 })).toEqual({
      phone: '13800000001',
    });
    for (const call of [
      as('committee-clerk').meetings.showPhone({ registrationId: id }),
      as('local-clerk').meetings.showPhone({ registrationId: id, seat: 2 }),
    ])
      expect(await refusalOf(call)).toMatchObject({ code: 'NO_PHONE' });
    const person = await personWith('with-phone');
    expect(
      await db.selectFrom('look').select(['what', 'role', 'action']).where('person_id', '=', person).execute(),
    ).toEqual([{ what: 'phone', role: 'clerk', action: 'meetings.showPhone' }]);
  });
});
