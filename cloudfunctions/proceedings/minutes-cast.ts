import type { MinutesWords } from '../../contracts/minutes';
import { as, setClock } from '../../config/jest-functions/house';
import { agendaItem, atTheEnd, councilInSession, endMeeting, inSession, inTheRoom, leaves, rollOf } from './cast';

export const clerk = () => as('local-clerk').proceedings;
export const director = () => as('local-director').proceedings;
export const words = (change: Partial<MinutesWords> = {}): MinutesWords => ({
  host: '陈会长',
  recorder: '小林',
  items: [
    { agendaItemId: null, title: '年度工作报告', presenter: '秘书长', points: '回顾全年工作。', conclusion: '同意。' },
  ],
  dissent: '',
  annexes: [],
  ...change,
});
let meetings = 0;

/** A council of four that ended: two came (one left early), one was excused, one was missing, an observer listened. */
export async function endedCouncil() {
  const tag = `m${meetings++}`;
  const at = (name: string) => `${tag}-${name}`;
  setClock(inSession);
  const meetingId = await councilInSession();
  await agendaItem(meetingId);
  await rollOf(meetingId, ['came', 'left', 'excused', 'missing'].map(at), [at('listener')]);
  for (const name of ['came', 'left', 'listener']) await inTheRoom(meetingId, at(name), { name: `${name}先生` });
  await as(at('excused')).proceedings.excuse({ meetingId, reason: '出差' });
  const { id } = await clerk().openMotion({
    meetingId,
    agendaItemId: null,
    title: '通过预算',
    matterType: 'resolution',
  });
  for (const name of ['came', 'left']) await as(at(name)).proceedings.vote({ motionId: id, choice: 'yes' });
  await clerk().closeMotion({ motionId: id });
  await leaves(meetingId, at('left'));
  await endMeeting(meetingId);
  setClock(atTheEnd);
  return { meetingId, at, asked: ['came', 'left', 'listener'].map(at) };
}
export const save = (meetingId: string, revision: number, change: Partial<MinutesWords> = {}, correction = '') =>
  clerk().saveMinutes({ meetingId, revision, words: words(change), correction });
export async function circulated() {
  const ended = await endedCouncil();
  await save(ended.meetingId, 0);
  const minutes = await clerk().circulateMinutes({ meetingId: ended.meetingId, revision: 1 });
  return { ...ended, minutes };
}
export async function locked() {
  const ready = await circulated();
  for (const openid of ready.asked)
    await as(openid).proceedings.confirmMinutes({ meetingId: ready.meetingId, version: 1, agrees: true });
  return { ...ready, minutes: await director().lockMinutes({ meetingId: ready.meetingId, version: 1 }) };
}
export const confirm = (openid: string, meetingId: string, agrees = true, remark = '') =>
  as(openid).proceedings.confirmMinutes({ meetingId, version: 1, agrees, remark });
