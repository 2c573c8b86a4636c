import { sql } from 'kysely';
import { admit, appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { memberNamed } from '../attendance/cast';
import { rollOf, roundTrips } from '../proceedings/cast';
import { offices } from '../../contracts/wire';
import { readClock } from '../shared/clock';

useDatabase();
beforeAll(engage);
afterEach(() => setClock('2026-11-20T02:00:00Z'));
const home = (openid: string | null) => as(openid).workbench.home({});

it.each(offices)('treats nobody who holds the office of %s as a visitor', async (office) => {
  const shown = await home(`local-${office}`);
  expect(shown.role).toBe('office');
  expect(shown.offices).toEqual([{ office, committeeName: null }]);
});

it('knows an office of a committee alone', async () => {
  await appointPerson('of-a-committee', 'council', await committeeNamed('铸造专委会'));
  expect(await home('of-a-committee')).toMatchObject({
    role: 'office',
    offices: [{ office: 'council', committeeName: '铸造专委会' }],
  });
});

it('shows a visitor what is open, and nothing of anybody', async () => {
  const open = await publishedMeeting({ title: '公开日' });
  await publishedMeeting({ title: '会员日', audience: { members: true } });
  for (const openid of [null, 'never-seen']) {
    const shown = await home(openid);
    expect(shown).toMatchObject({
      signedIn: openid !== null,
      role: 'visitor',
      card: null,
      applications: [],
      duties: { rows: [], counts: { mine: 0, overdue: 0, today: 0, week: 0, others: 0 }, sources: [] },
      nextMeeting: null,
      unread: 0,
    });
    expect(shown.meetings.map(({ id }) => id)).toEqual([open]);
  }
});

it('shows an applicant his application and a member his card', async () => {
  await sql`INSERT INTO application_draft (id, person_id, kind, step, form, saved_at)
    VALUES (gen_random_uuid(), ${await personWith('drafting')}, 'unit', 1, '{"name": "明远"}', '2026-11-18')`.execute(
    db,
  );
  expect((await home('drafting')).role).toBe('visitor');
  const admitted = await admit('joins', { name: '稷岫精密机械有限公司' });
  const shown = await home('joins');
  expect(shown).toMatchObject({
    role: 'member',
    card: { membershipId: admitted.id, name: '稷岫精密机械有限公司', memberNo: admitted.memberNo, points: 0 },
    applications: [],
  });
  expect(shown.unread).toBeGreaterThan(0);
});

it('names the next meeting with the seat that is offered, and those one is expected at', async () => {
  const later = await publishedMeeting({
    title: '后一场',
    kind: 'council',
    startsAt: '2026-12-05T01:00:00Z',
    endsAt: '2026-12-05T03:00:00Z',
  });
  await rollOf(later, ['guest']);
  expect((await home('guest')).nextMeeting).toMatchObject({ id: later, seat: 'expected', registrationId: null });
  const sooner = await publishedMeeting({ title: '前一场' });
  const registrationId = await registered(sooner, 'guest');
  expect((await home('guest')).nextMeeting).toMatchObject({ id: sooner, seat: 'confirmed', registrationId });
  await as('guest').proceedings.excuse({ meetingId: later, reason: '出差' });
  await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${registrationId}`.execute(
    db,
  );
  expect((await home('guest')).nextMeeting).toBeNull();
});

it('asks the database three times, whoever comes', async () => {
  await memberNamed('三次有限公司', ['local-director']);
  const counted = await roundTrips('home', async () => {
    for (const openid of [null, 'never-seen', 'joins', 'local-director']) await home(openid);
  });
  expect(counted).toEqual([3, 3, 3, 3]);
});
