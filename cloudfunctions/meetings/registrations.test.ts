import { checkIn } from './attendee-cast';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { as, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
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
});
