import ExcelJS from 'exceljs';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, refusalOf, sendHttp, setClock, useDatabase } from '../../config/jest-functions/house';
import { clerk, draft, everybody, published } from './secretariat-cast';
import type { MeetingForm } from '../../contracts/meeting-form';

useDatabase();
useCloud();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const questions: MeetingForm['questions'] = [
  { kind: 'choice', id: 'q1', title: '参加哪个分论坛', required: true, options: ['数控', '材料'], multiple: true },
  { kind: 'diet', id: 'q2', title: '午餐', required: false },
  { kind: 'text', id: 'q3', title: '想问什么', required: false },
];
const sheetOf = async (url: string) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await fetch(url)).arrayBuffer());
  return book.worksheets[0]?.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : [])) ?? [];
};

it('exports every registration with the answer to each question, and leaves who runs another meeting out', async () => {
  const { meetingId } = await published({ questions });
  await as('asks-much').meetings.register({
    meetingId,
    name: '沈知行',
    phone: '19900000003',
    companions: [{ name: '俞可立', phone: '' }],
    answers: { q1: ['数控', '材料'], q2: 'vegetarian', q3: '明年的价格' },
  });
  await as('asks-little').meetings.register({ meetingId, name: '陈恒信', answers: { q1: ['材料'] } });
  const { url, rows, fileName } = await clerk.exportRegistrations({ meetingId });
  expect([rows, fileName]).toEqual([2, '冬季产业对接会 报名名单 2026-11-20.xlsx']);
  const lines = await sheetOf(url);
  const header = lines.findIndex((line) => line.includes('姓名'));
  expect(lines[header]?.slice(-3)).toEqual(['参加哪个分论坛', '午餐', '想问什么']);
  const body = lines.slice(header + 1).map((line) => line.map(String).join('|'));
  expect(body[0]).toMatch(/沈知行.*已确认.*俞可立.*数控；材料\|素食\|明年的价格/);
  expect(body[1]).toMatch(/陈恒信.*材料/);
  expect((await refusalOf(as('asks-much').meetings.exportRegistrations({ meetingId }))).code).toBe('FORBIDDEN');
});

describe('the calendar file', () => {
  it('is there for whoever may see the meeting, in the reader’s language', async () => {
    const { meetingId } = await published({ title: '对接会: 一/二', audience: everybody });
    const { fileName, content } = await as(null).meetings.calendarFile({ meetingId });
    expect(fileName).toBe('对接会  一 二.ics');
    const whole = content.replace(/\r\n /g, '');
    expect(whole).toContain('DTSTART;TZID=Asia/Shanghai:20261220T090000');
    expect(whole).toContain('时间按北京时间。');
    expect(whole).not.toContain('取消报名');
    const input = { meetingId };
    const english = await sendHttp(null, 'meetings', {
      action: 'calendarFile',
      input,
      requestId: 'ics-en-1',
      language: 'en',
    });
    expect(JSON.stringify(english)).toContain('Times are in Beijing time.');
    await as('comes').meetings.register({ meetingId, name: '沈知行' });
    expect((await as('comes').meetings.calendarFile({ meetingId })).content.replace(/\r\n /g, '')).toContain(
      '来不了，请在 2026-12-19 09:00（北京时间）前取消报名。',
    );
  });

  it('is none of what one may not see, nor of what has no time yet', async () => {
    const { meetingId } = await draft({});
    expect((await refusalOf(as(null).meetings.calendarFile({ meetingId }))).code).toBe('MEETING_NOT_FOUND');
    const open = await as('local-clerk').meetings.save({
      form: { ...(await clerk.manage({ meetingId })).form, startsAt: null, endsAt: null },
    });
    expect((await refusalOf(clerk.calendarFile({ meetingId: open.meetingId }))).code).toBe('NO_TIME');
  });
});
