import { randomUUID } from 'node:crypto';
import type { AgendaItem, Audience, MeetingForm } from '../../contracts/meeting-form';
import { as, send } from '../../config/jest-functions/house';

export const everybody: Audience = { members: true, tiers: [], committees: [], offices: [], guests: true };
export const place = (name = '之江会议中心', region = '330108'): MeetingForm['place'] => ({
  name,
  address: '江滨路 1 号',
  region,
  position: null,
  checkInRadius: null,
});
export const item = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  id: randomUUID(),
  title: '年度工作报告',
  matterType: 'report',
  presenter: '李明',
  note: '',
  decisionNeeded: false,
  conflictPersonIds: [],
  files: [],
  ...change,
});
/** A meeting as the secretariat writes it: a month from the tests' day, open to everybody, unless the change says otherwise. */
export const form = (change: Partial<MeetingForm> = {}): MeetingForm => ({
  kind: 'industry_summit',
  title: '冬季产业对接会',
  sessionNo: '',
  introduction: '',
  committeeId: null,
  startsAt: '2026-12-20T01:00:00.000Z',
  endsAt: '2026-12-20T09:00:00.000Z',
  place: place(),
  capacity: 20,
  companyQuota: null,
  companions: 1,
  audience: everybody,
  fee: { fen: 0, basis: '' },
  registrationOpensAt: '2026-11-20T02:00:00.000Z',
  registrationClosesAt: '2026-12-19T09:00:00.000Z',
  cancelUntil: '2026-12-19T01:00:00.000Z',
  questions: [],
  agenda: [item()],
  liveFinder: null,
  urgentReason: '',
  ...change,
});
export const clerk = as('local-clerk').meetings;
export const draft = async (change: Partial<MeetingForm> = {}, openid = 'local-clerk') =>
  as(openid).meetings.save({ form: form(change) });
/** A meeting that the clerk has written and announced, each by its action (meeting-cast.ts makes one by SQL). */
export const published = async (change: Partial<MeetingForm> = {}) => {
  const { meetingId, version } = await draft(change);
  const reply = await clerk.publish({ meetingId, version });
  expect(reply.published).toBe(true);
  return { meetingId, version: reply.version };
};
/** Whether one may open the meeting's page; the lists must say the same. */
export const seesIt = async (openid: string | null, meetingId: string) => {
  const reply = await send(openid, 'meetings', 'show', { meetingId });
  const listed: string[] = [];
  for (const scope of ['upcoming', 'past', 'mine'] as const)
    listed.push(...(await as(openid).meetings.list({ scope })).rows.map((row) => row.id));
  // What the list says and what the page says is the same.
  expect(listed.includes(meetingId)).toBe(reply.ok);
  return reply.ok;
};
