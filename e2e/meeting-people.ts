import { randomInt, randomUUID } from 'node:crypto';
import type { Cloud } from './cloud';

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹章苏潘葛范彭鲁韦马方任袁柳唐薛贺倪汤';
const given = '若溪明远书恒知白景行嘉禾思齐怀瑾文清宁安子衡若兰云舟立诚雨桐启晨一凡承泽敏华静怡浩然俊杰';
const pick = (from: string) => from.charAt(randomInt(from.length));

/** Asks a function as this person; a refusal ends the road. */
export async function ask(cloud: Cloud, openid: string, name: string, action: string, input: object = {}) {
  const reply = (await cloud.call(name, { action, input, requestId: randomUUID() }, openid)) as {
    data?: Record<string, unknown>;
    error?: { code: string };
  };
  if (!reply.data) throw new Error(`${name}.${action} says ${reply.error?.code} to ${openid}`);
  return reply.data;
}

/** Somebody of this run alone, so that a road can be walked twice on the same data. */
export const newGuest = (as: string) => ({
  openid: `local-guest-${as}-${Date.now()}-${randomInt(1000)}`,
  name: pick(surnames) + pick(given) + pick(given),
});
export type Guest = ReturnType<typeof newGuest>;

/** A meeting of the demo data by its title, as its secretariat sees it. */
export async function findMeeting(cloud: Cloud, title: string, scope: 'running' | 'past' = 'running') {
  const { rows } = await ask(cloud, 'local-clerk', 'meetings', 'list', { scope });
  const found = (rows as { id: string; title: string }[]).find((row) => row.title === title);
  if (!found) throw new Error(`the demo data has no meeting 「${title}」`);
  return found.id;
}

/** A guest with a confirmed seat; answers with the code of his ticket. */
export async function seat(cloud: Cloud, guest: Guest, meetingId: string): Promise<string> {
  const { state } = await ask(cloud, guest.openid, 'meetings', 'register', { meetingId, name: guest.name });
  if (state !== 'confirmed') throw new Error(`${guest.name} has no seat but is ${String(state)}`);
  return ticketOf(cloud, guest, meetingId);
}

/** The code that the guest's phone shows now. */
export async function ticketOf(cloud: Cloud, guest: Guest, meetingId: string): Promise<string> {
  const { seats } = await ask(cloud, guest.openid, 'attendance', 'ticket', { meetingId });
  return (seats as { code: string }[])[0]?.code ?? '';
}

/** What the venue's screen shows: the link in its code, how many have come in all, and on the present day of several. */
export async function hallOf(cloud: Cloud, meetingId: string) {
  const { codes, present, days } = await ask(cloud, 'local-clerk', 'attendance', 'hall', { meetingId });
  const today = (days as { present: number }[]).at(-1);
  return {
    link: (codes as { text: string }[])[0]?.text ?? '',
    present: Number(present),
    shown: today ? `今天已签到 ${today.present}` : `已签到 ${Number(present)}`,
  };
}
