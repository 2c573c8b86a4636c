import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage, personWith, unitForm } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { recountDueDays } from '../jobs/recount-due-days';
import { readClock } from '../shared/clock';
import { drain as drainTasks } from '../shared/drain';
import { noticeOf, published } from './notices.fixture';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-12-28T02:00:00Z'));

// No notice of 2027 is known; its shape is the usual one, its days are those of the law with their weekends.
const sections = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）、5月9日（周日）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;
const notice = (change: (text: string) => string = (text) => text) =>
  noticeOf(2027, change(sections), '国办发明电〔2026〕9号');
const confirm = (text = notice(), openid = 'local-clerk', replaces: string | null = null, doubtsSeen = false) =>
  as(openid).parameters.confirmArrangement({ text, replaces, doubtsSeen });
const drain = () => drainTasks(db, readClock(), [recountDueDays]);
const dueOf = async (id: string) =>
  (
    await sql<{
      due_on: string;
      due_provisional: boolean;
    }>`SELECT due_on, due_provisional FROM flow_case WHERE subject = ${`membership:${id}`}`.execute(db)
  ).rows[0];
const told = async (openid: string) =>
  (await as(openid).notices.inbox({})).rows.filter(({ kind }) => kind === 'jobs.dueDayMoved');

describe('a calendar', () => {
  it('shows what the library knows, and what the law says of a year that is not published', async () => {
    const known = await as('local-finance').parameters.calendar({ year: 2026 });
    expect(known).toMatchObject({
      published: true,
      lastPublished: 2026,
      arrangement: null,
      today: '2026-12-28',
      maySet: false,
    });
    const works = known.days.filter(({ workday }) => workday).map(({ day }) => day.slice(5));
    expect(works).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']);
    expect(known.days.find(({ day }) => day === '2026-02-17')).toEqual({
      day: '2026-02-17',
      workday: false,
      holiday: '春节',
      origin: 'known',
      reason: null,
    });
    expect(known.days.find(({ day }) => day === '2026-04-04')?.holiday).toBe('清明节');
    const open = await as('local-clerk').parameters.calendar({ year: 2027 });
    expect(open).toMatchObject({ published: false, maySet: true });
    expect(open.days.map(({ day }) => day.slice(5))).toEqual([
      '01-01',
      '02-06',
      '02-07',
      '05-01',
      '10-01',
      '10-02',
      '10-03',
    ]);
  });

  it('reads a notice and says what would be otherwise, without keeping anything', async () => {
    const reading = await as('local-president').parameters.readArrangement({ text: notice() });
    expect(reading).toMatchObject({
      year: 2027,
      document: '国办发明电〔2026〕9号',
      doubts: [],
      replaces: null,
      reachable: true,
    });
    expect(reading.holidays).toHaveLength(7);
    expect(reading.changes.filter(({ workday }) => workday).map(({ day }) => day.slice(5))).toEqual([
      '01-31',
      '02-14',
      '05-08',
      '05-09',
      '09-26',
      '10-09',
    ]);
    expect((await as('local-clerk').parameters.calendar({ year: 2027 })).published).toBe(false);
    const past = await as('local-clerk').parameters.readArrangement({
      text: noticeOf(2024, published[2024]?.text ?? '', ''),
    });
    expect(past).toMatchObject({ reachable: false, changes: [] });
  });
});

describe('a confirmed arrangement', () => {
  it('needs a text without fault, its doubts looked at, this year or the next, and the whole association', async () => {
    const wrong = await refusalOf(confirm(notice((text) => text.replace('共7天', '共8天'))));
    expect(wrong).toMatchObject({
      code: 'ARRANGEMENT_UNREAD',
      data: { doubts: [{ key: 'count', written: '8', expected: '7' }] },
    });
    const half = notice((text) => text.replace(/五、端午节.*\n/, ''));
    expect(await refusalOf(confirm(half))).toMatchObject({
      code: 'DOUBTS_UNSEEN',
      data: { doubts: [{ key: 'missing', expected: '端午节' }] },
    });
    expect((await refusalOf(confirm(noticeOf(2025, published[2025]?.text ?? '', '')))).code).toBe('YEAR_OUT_OF_REACH');
    await appointPerson('branch-council', 'council', await committeeNamed('压铸分会'));
    expect((await refusalOf(confirm(notice(), 'branch-council'))).code).toBe('WHOLE_ASSOCIATION');
    expect((await refusalOf(confirm(notice(), 'nobody-special'))).code).toBe('FORBIDDEN');
  });

  it('moves open due days and tells whose they are, makes them final, and leaves the overdue alone', async () => {
    // 5 working days from 28 December: 4 January without the arrangement; 2027-01-01 is off by law.
    const application = await as('applicant').membership.submit({ form: await unitForm('applicant') });
    setClock('2026-12-30T02:00:00Z');
    const later = await as('second').membership.submit({ form: await unitForm('second') });
    expect(await dueOf(application.id)).toEqual({ due_on: '2027-01-05', due_provisional: true });
    expect(await dueOf(later.id)).toEqual({ due_on: '2027-01-07', due_provisional: true });
    const overdue = await as('third').membership.submit({ form: await unitForm('third') });
    await sql`UPDATE flow_case SET due_on = '2026-12-29' WHERE subject = ${`membership:${overdue.id}`}`.execute(db);
    // A Monday off and its Sunday worked: one due day moves, one stays where it is.
    const { year, daysOff, workdays } = await confirm(
      notice((text) =>
        text.replace(
          '1月1日（周五）至3日（周日）放假，共3天。',
          '1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）上班。',
        ),
      ),
    );
    expect([year, daysOff, workdays]).toEqual([2027, 4 + 7 + 3 + 5 + 1 + 1 + 7, 7]);
    await drain();
    expect(await dueOf(application.id)).toEqual({ due_on: '2027-01-06', due_provisional: false });
    expect(await dueOf(later.id)).toEqual({ due_on: '2027-01-08', due_provisional: false });
    expect((await dueOf(overdue.id))?.due_on).toBe('2026-12-29');
    const [heard] = await told('applicant');
    expect(heard).toMatchObject({
      title: '办理期限有变',
      link: `/modules/membership/pages/application/index?id=${application.id}`,
    });
    expect(heard?.body).toMatch(/^2027 年放假安排已公布。.*2027-01-05 改为 2027-01-06。$/);
    expect((await told('local-clerk'))[0]).toMatchObject({
      title: '2 件事的办理期限有变',
      link: '/pages/home/index',
    });
    expect(await told('third')).toEqual([]);
    expect(await told('local-president')).toEqual([]);
    expect(await as('local-clerk').parameters.calendar({ year: 2027 })).toMatchObject({
      published: true,
      lastPublished: 2027,
      arrangement: { document: '国办发明电〔2026〕9号', confirmedBy: 'local-clerk' },
    });
    await drain();
    expect(await told('applicant')).toHaveLength(1);
  });

  it('gives way to a corrected one, once, and stays on record', async () => {
    const { replaces } = await as('local-clerk').parameters.readArrangement({ text: notice() });
    expect(replaces).not.toBeNull();
    expect((await refusalOf(confirm())).code).toBe('ARRANGEMENT_CHANGED');
    const results = await Promise.allSettled(
      ['local-clerk', 'local-director', 'local-president', 'local-party'].map((openid) =>
        confirm(notice(), openid, replaces),
      ),
    );
    const codes = results.map((each) => (each.status === 'fulfilled' ? 'ok' : (each.reason as Refused).code));
    expect(codes.sort()).toEqual(['ARRANGEMENT_CHANGED', 'ARRANGEMENT_CHANGED', 'ARRANGEMENT_CHANGED', 'ok']);
    const { days } = await as('local-clerk').parameters.calendar({ year: 2027 });
    // The make-up day of the former one is a Saturday again.
    expect(days.some(({ day }) => day === '2027-01-09')).toBe(false);
    expect((await sql`SELECT 1 FROM holiday_arrangement`.execute(db)).rows).toHaveLength(2);
    await expect(sql`UPDATE holiday_arrangement SET notice = 'x'`.execute(db)).rejects.toThrow('replaced, not changed');
    await expect(sql`DELETE FROM holiday_day`.execute(db)).rejects.toThrow('append-only');
  });

  it('moves the period of minutes that are going round', async () => {
    // What earlier changes asked for is counted by now.
    setClock('2026-12-28T02:01:00Z');
    await drain();
    const meetingId = await publishedMeeting({ title: '年终理事会' });
    const [asked, writer] = [await personWith('asked'), await personWith('local-clerk')];
    await sql`INSERT INTO minutes (meeting_id, version, state, words, facts, written_by, circulated_at, confirm_by, confirm_provisional, asked)
      VALUES (${meetingId}, 1, 'circulated', '{}', '{}', ${writer}, '2026-12-30T02:00:00Z', '2027-01-07', true, ${[asked]}::uuid[])`.execute(
      db,
    );
    await as('local-clerk').parameters.setDay({ day: '2027-01-05', workday: false, reason: '全市停工一天' });
    await drain();
    expect(
      (await sql`SELECT confirm_by, confirm_provisional FROM minutes WHERE meeting_id = ${meetingId}`.execute(db)).rows,
    ).toEqual([{ confirm_by: '2027-01-08', confirm_provisional: false }]);
    const [heard] = await told('asked');
    expect(heard?.body).toBe('2027-01-05 改为放假。确认年终理事会的纪要：2027-01-07 改为 2027-01-08。');
    await as('local-clerk').parameters.clearDay({ day: '2027-01-05' });
    await drain();
    expect((await told('asked'))[0]?.body).toContain('2027-01-08 改为 2027-01-07');
  });
});

describe('a day by hand', () => {
  it('stands over the arrangement with its reason, until it is taken back', async () => {
    const day = '2027-10-09';
    expect(
      (await refusalOf(as('local-clerk').parameters.setDay({ day, workday: true, reason: '本来就上班' }))).code,
    ).toBe('DAY_UNCHANGED');
    await as('local-clerk').parameters.setDay({ day, workday: false, reason: '本市另有安排' });
    const shown = async () =>
      (await as('local-clerk').parameters.calendar({ year: 2027 })).days.find((each) => each.day === day);
    expect(await shown()).toEqual({ day, workday: false, holiday: null, origin: 'hand', reason: '本市另有安排' });
    const { changes, replaces } = await as('local-clerk').parameters.readArrangement({ text: notice() });
    expect([changes, typeof replaces]).toEqual([[], 'string']);
    expect(await as('local-director').parameters.clearDay({ day })).toEqual({ day, workday: true });
    expect(await shown()).toMatchObject({ workday: true, origin: 'arrangement', holiday: '国庆节' });
    expect((await refusalOf(as('local-clerk').parameters.clearDay({ day }))).code).toBe('DAY_NOT_SET');
    expect(
      (await refusalOf(as('local-clerk').parameters.setDay({ day: '2026-12-27', workday: true, reason: '补一天班' })))
        .code,
    ).toBe('DAY_PAST');
    expect((await refusalOf(as('local-clerk').parameters.clearDay({ day: '2026-12-27' }))).code).toBe('DAY_PAST');
    expect(
      (await refusalOf(as('local-president').parameters.setDay({ day, workday: true, reason: '会长来改' }))).code,
    ).toBe('FORBIDDEN');
    const { rows } = await sql<{
      note: string;
    }>`SELECT note FROM audit WHERE subject = ${`calendar_override:${day}`} ORDER BY id`.execute(db);
    expect(rows.map(({ note }) => note)).toEqual(['本市另有安排', null]);
  });

  it('is not counted twice by a request sent again', async () => {
    const requestId = randomUUID();
    const input = { day: '2027-11-01', workday: false, reason: '会庆放假' };
    const first = await as('local-clerk').parameters.setDay(input, requestId);
    expect(await as('local-clerk').parameters.setDay(input, requestId)).toEqual(first);
  });
});
