import { randomUUID } from 'node:crypto';
import { memberNamed } from '../attendance/cast';
import { engage } from '../../config/jest-functions/cast';
import { as, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { agendaItem } from './cast';

useDatabase();
beforeAll(engage);
jest.setTimeout(60_000);

it('an assembly from its registration to its locked minutes, every step through its own door', async () => {
  const meetingId = await publishedMeeting({
    kind: 'assembly',
    title: '三届一次会员大会',
    audience: { members: true },
    startsAt: '2026-12-01T01:00:00Z',
    endsAt: '2026-12-01T04:00:00Z',
  });
  const itemId = await agendaItem(meetingId, { title: '通过年度预算' });
  const companies = ['甲', '乙', '丙'];
  for (const [i, name] of companies.entries()) await memberNamed(`${name}实业有限公司`, [`boss-${i}`]);
  const clerk = as('local-clerk');
  const bosses = companies.map((_, i) => as(`boss-${i}`));

  expect(await clerk.proceedings.setRoll({ basis: 'members', meetingId })).toEqual({ entitled: 3, observers: 0 });
  const seats = [];
  for (const [i, boss] of bosses.entries())
    seats.push((await boss.meetings.register({ meetingId, name: `${companies[i]}代表` })).registrationId);

  setClock('2026-12-01T00:30:00Z');
  await clerk.meetings.open({ meetingId });
  await bosses[2]?.proceedings.excuse({ meetingId, reason: '航班取消' });
  const gate = { id: randomUUID(), name: '东门' };
  const at = '2026-12-01T00:40:00.000Z';
  setClock('2026-12-01T00:41:00Z');
  for (const registrationId of seats.slice(0, 2)) {
    const records = [{ kind: 'list' as const, id: randomUUID(), at, registrationId, seat: 0 }];
    const { verdicts } = await clerk.attendance.scan({ meetingId, gate, offline: false, records });
    expect(verdicts[0]?.outcome).toBe('checkedIn');
  }
  setClock('2026-12-01T01:10:00Z');
  expect(await bosses[0]?.proceedings.floor({ meetingId })).toMatchObject({
    present: 2,
    checkedIn: true,
    onRoll: true,
    quorum: { entitled: 3, present: 2, excused: 1, needed: 2, met: true },
  });
  // The screen in the hall reckons the same.
  expect((await clerk.attendance.hall({ meetingId })).quorum).toEqual({
    entitled: 3,
    present: 2,
    proxies: 0,
    needed: 2,
    met: true,
  });

  const { id } = await clerk.proceedings.openMotion({
    meetingId,
    agendaItemId: itemId,
    title: '通过年度预算',
    matterType: 'resolution',
  });
  expect((await clerk.meetings.manage({ meetingId })).openMotions).toBe(1);
  await bosses[0]?.proceedings.vote({ motionId: id, choice: 'yes' });
  await bosses[1]?.proceedings.vote({ motionId: id, choice: 'no' });
  expect((await clerk.proceedings.closeMotion({ motionId: id })).result).toMatchObject({
    yes: 1,
    no: 1,
    passed: true,
    quorumMet: true,
  });
  await clerk.attendance.markLeft({ registrationId: seats[1] ?? '', seat: 0, left: true });
  expect((await clerk.proceedings.floor({ meetingId })).quorum).toMatchObject({ present: 1, met: false });

  setClock('2026-12-01T04:00:00Z');
  await clerk.meetings.close({ meetingId });
  expect(await bosses[0]?.meetings.show({ meetingId })).toMatchObject({
    status: 'ended',
    surveyOpen: true,
    roll: { voter: true, excused: false },
  });
  await bosses[0]?.proceedings.answerSurvey({
    meetingId,
    ratings: { overall: 5, content: 5, speakers: 5, venue: 5, service: 5 },
  });
  expect(await clerk.proceedings.report({ meetingId })).toMatchObject({
    registered: 3,
    present: 2,
    noShow: 1,
    pointsAwarded: 4,
    survey: { sent: 2, answered: 0, averages: null },
  });

  const words = {
    host: '陈会长',
    recorder: '小林',
    items: [
      { agendaItemId: itemId, title: '通过年度预算', presenter: '秘书长', points: '逐项说明。', conclusion: '通过。' },
    ],
    dissent: '',
    annexes: [],
  };
  const draft = await clerk.proceedings.saveMinutes({ meetingId, revision: 0, words });
  expect(draft.facts).toMatchObject({
    entitled: 3,
    present: 2,
    excused: ['丙实业有限公司'],
    absent: [],
    quorumMet: true,
  });
  await clerk.proceedings.circulateMinutes({ meetingId, revision: draft.revision });
  for (const boss of bosses.slice(0, 2)) await boss.proceedings.confirmMinutes({ meetingId, version: 1, agrees: true });
  expect(await as('local-president').proceedings.lockMinutes({ meetingId, version: 1 })).toMatchObject({
    state: 'locked',
  });
  expect((await clerk.meetings.show({ meetingId })).status).toBe('minutes_confirmed');
});
