import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { appointPerson, committeeNamed, engage, personWith, unitForm } from '../../config/jest-functions/cast';
import { as, db, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { rollOf } from '../proceedings/cast';

useDatabase();

/** Each as it was written, and spellings by which whoever looks for it may ask. */
const company = '恒信𬭚機械（ＡＢＣ）有限责任公司';
const asked = [
  company,
  '恒信𬭚机械(abc)有限公司',
  '恆信𬭚機械ＡＢＣ股份有限公司',
  '恒信 𬭚机械',
  '𬭚機械',
  '机械Abc',
  '恒信𬭚机械abc有限责',
];
const searcher = 'local-clerk';
let [meetingId, council] = ['', ''];

beforeAll(async () => {
  await engage();
  const member = await memberNamed(company, ['司徒機']);
  await sql`INSERT INTO point_entry (id, membership_id, source, source_id, title, rule_id, rule_from, delta, day, at)
    VALUES (${randomUUID()}, ${member}, 'meeting', ${randomUUID()}, '会', 'points.meetingAttendance', '2026-01-01', 2, '2026-11-01', '2026-11-01')`.execute(
    db,
  );
  await as('applicant').membership.submit({ form: await unitForm('applicant', { name: `第二${company}` }) });
  meetingId = await publishedMeeting({ title: `走进${company}` });
  await registered(meetingId, '司徒機');
  await sql`UPDATE registration SET unit_name = ${company}, membership_id = NULL WHERE meeting_id = ${meetingId}`.execute(
    db,
  );
  council = await publishedMeeting({ title: '理事会', kind: 'council' });
  await rollOf(council, ['司徒機']);
  await sql`INSERT INTO notice (id, person_id, module, kind, title, body, created_at)
    VALUES (${randomUUID()}, ${await personWith(searcher)}, 'meetings', 'meetingNotice', ${`请到${company}`}, '说明', '2026-11-01')`.execute(
    db,
  );
});

const searches: Record<
  string,
  (q: string) => Promise<{ rows?: unknown[]; members?: unknown[]; meetings?: unknown[] }>
> = {
  'workbench.search': (q) => as(searcher).workbench.search({ q }),
  'workbench.members': (q) => as(searcher).workbench.members({ q }),
  'workbench.duties': (q) => as(searcher).workbench.duties({ q }),
  'membership.directory': (q) => as(searcher).membership.directory({ q }),
  'membership.reviewQueue': (q) => as(searcher).membership.reviewQueue({ filter: 'open', q }),
  'points.standings': (q) => as(searcher).points.standings({ q, year: 2026 }),
  'notices.inbox': (q) => as(searcher).notices.inbox({ q }),
  'meetings.list': (q) => as(searcher).meetings.list({ scope: 'upcoming', q }),
  'meetings.registrations': (q) => as(searcher).meetings.registrations({ meetingId, q }),
};

describe.each(Object.keys(searches))('%s', (name) => {
  it.each(asked)('finds %s', async (q) => {
    const found = await searches[name]?.(q);
    expect(found?.rows ?? found?.members).not.toHaveLength(0);
    if (found?.meetings) expect(found.meetings).toHaveLength(1);
  });
  it('finds nothing by signs, nor by another name', async () => {
    for (const q of ['%', '（）', '恒信锻造']) {
      const found = await searches[name]?.(q);
      expect(found?.rows ?? found?.members).toHaveLength(0);
    }
  });
});

it('finds a rule by its title in either script', async () => {
  const ids = async (q: string) => (await as(searcher).parameters.list({ q })).rows.map(({ id }) => id);
  const written = await ids('积分');
  expect(written).toContain('points.meetingAttendance');
  for (const q of ['積分', '积 分', '（积分）']) expect(await ids(q)).toEqual(written);
  expect(await ids('POINTS.meetingattendance')).toContain('points.meetingAttendance');
});

it('finds people of a roll and people at large in either script', async () => {
  for (const q of ['司徒機', '司徒机', '司 徒']) {
    expect((await as(searcher).proceedings.roll({ meetingId: council, q })).rows).toHaveLength(1);
    expect((await as(searcher).identity.findPeople({ q })).rows).toHaveLength(1);
  }
});

it('lets whoever serves one committee find its people alone', async () => {
  const foundry = await committeeNamed('铸造专委会');
  await appointPerson('clerk-of-foundry', 'clerk', foundry);
  await memberNamed('铸造委员单位', ['欧阳在会'], foundry);
  await memberNamed('别处单位', ['欧阳在外']);
  await appointPerson('欧阳任职', 'council', foundry);
  await personWith('欧阳无名');
  const names = async (openid: string) =>
    (await as(openid).identity.findPeople({ q: '欧阳' })).rows.map(({ name }) => name).sort();
  expect(await names('clerk-of-foundry')).toEqual(['欧阳任职', '欧阳在会'].sort());
  expect(await names(searcher)).toEqual(['欧阳任职', '欧阳在会', '欧阳在外', '欧阳无名'].sort());
});
