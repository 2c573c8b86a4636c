import { randomUUID } from 'node:crypto';
import type { Cloud } from '../../cloud';
import { ask, findMeeting, type Guest } from '../../meeting-people';
import type { Road } from '../road';

/** Five of the seven who may vote: the quorum. */
const council = ['local-president', 'local-council-1', 'local-council-2', 'local-council-3', 'local-council-6'];
const [president = '', ...others] = council;

export const road: Road = {
  name: 'voting: a council has its quorum, votes on a plan, and hears the count',
  screens: true,
  walk: async (cast) => {
    const { cloud } = cast;
    // A council meets once; data that an earlier run has changed have no second one.
    if (!cloud.fresh) return cast.step('left out');
    const meetingId = await findMeeting(cloud, '理事会年末会议');
    const { startsAt } = await ask(cloud, 'local-clerk', 'meetings', 'show', { meetingId });
    const names = await Promise.all(council.map((openid) => takeSeat(cloud, openid, meetingId)));
    try {
      cast.step('five come in, and the clerk puts the plan to the vote');
      await cloud.setClock(new Date(Date.parse(String(startsAt)) - 600_000).toISOString());
      await ask(cloud, 'local-clerk', 'meetings', 'open', { meetingId });
      for (const [n, openid] of council.entries()) await letIn(cloud, { openid, name: names[n] ?? '' }, meetingId);
      const motionId = await put(cloud, meetingId, '明年工作计划与预算');
      for (const openid of others.slice(0, 3))
        await ask(cloud, openid, 'proceedings', 'vote', { motionId, choice: 'yes' });

      cast.step('the president sees the question, and votes');
      const phone = cast.phone(president);
      await phone.open(`modules/proceedings/pages/floor/index?id=${meetingId}`);
      await phone.waitFor('已投 3 票，到会 5 人');
      await cast.show(phone, 'screen-vote');
      await phone.tap('赞成');
      await phone.waitFor('你投了赞成，表决结束前可以改');

      cast.step('the vote is closed, and everybody sees what came of it');
      await ask(cloud, 'local-clerk', 'proceedings', 'closeMotion', { motionId });
      await phone.pullDown();
      await phone.waitFor('表决结果');
      await phone.waitFor('通过');
      await cast.show(phone, 'voted');
    } finally {
      await cloud.setClock(null);
    }
  },
};

/** Answers with the name of whoever sits there. */
async function takeSeat(cloud: Cloud, openid: string, meetingId: string): Promise<string> {
  const { registration } = await ask(cloud, openid, 'meetings', 'show', { meetingId });
  const { person } = await ask(cloud, openid, 'identity', 'whoami');
  const { name } = person as { name: string };
  if (!registration) await ask(cloud, openid, 'meetings', 'register', { meetingId, name });
  return name;
}

async function letIn(cloud: Cloud, guest: Guest, meetingId: string) {
  const { seats, issuedAt } = await ask(cloud, guest.openid, 'attendance', 'ticket', { meetingId });
  const [seat] = seats as { code: string }[];
  const gate = { id: randomUUID(), name: '正门' };
  // A gate goes by the house's clock, which stands at the day of the meeting.
  const records = [{ id: randomUUID(), at: issuedAt, kind: 'ticket', code: seat?.code }];
  const { verdicts } = await ask(cloud, 'local-clerk', 'attendance', 'scan', {
    meetingId,
    gate,
    offline: false,
    records,
  });
  const [verdict] = verdicts as { outcome: string; reason: string | null }[];
  if (verdict?.outcome !== 'checkedIn') throw new Error(`${guest.name} is not let in: ${verdict?.reason}`);
}

async function put(cloud: Cloud, meetingId: string, about: string) {
  const { agenda } = await ask(cloud, 'local-clerk', 'proceedings', 'floor', { meetingId });
  const item = (agenda as { id: string; title: string; matterType: string }[]).find(({ title }) => title === about);
  if (!item) throw new Error(`the agenda has no 「${about}」`);
  const { id: agendaItemId, matterType } = item;
  const motion = { meetingId, agendaItemId, title: `同意${about}`, matterType };
  return String((await ask(cloud, 'local-clerk', 'proceedings', 'openMotion', motion)).id);
}
