import type { Verdict } from '../../contracts/attendance';
import type { Refusal } from './judge-door';

/** What whoever stands there is told, in the hall with his own phone and at a gate with staff alike. */
export const refusalSentences: Record<Refusal, string> = {
  forged: '这不是有效的码，请出示或扫描当前的码。',
  expired: '这个码已过期，请刷新后再扫。',
  wrongMeeting: '这是另一场会议的码。',
  cancelled: '报名已取消或已失效，请到服务台重新登记。',
  waiting: '还在候补，没有确认的座位，请到服务台处理。',
  notRegistered: '这场会议没有找到这份报名，请到服务台登记。',
  notOpen: '还没开始签到，请稍后再来。',
  over: '会议已结束，不再签到。',
  meetingCancelled: '会议已取消或延期，不签到。',
  positionNeeded: '这场会议要在会场签到，请允许获取位置后再扫。',
  tooFar: '你不在会场附近，请到会场再扫。',
  samePhone: '这个手机号已经登记了另一个名字。请问清楚：是同一个人，还是另一个人？',
  chooseUnit: '你代表的单位不止一家，请先选定代表哪一家，再签到。',
  unreadable: '这条记录读不出来，没有保存。请改正后再登记，或者丢弃。',
};

interface Who {
  name: string | null;
  unitName: string | null;
  registrationId: string | null;
  seat: number | null;
}
export const nobody: Who = { name: null, unitName: null, registrationId: null, seat: null };
interface Came extends Who {
  /** The company for which he is registered and came not: he did not represent it then. */
  notFor?: string | null;
}
/** Whoever is registered for a company that he did not represent comes without it. */
export const whoCame = (
  {
    id,
    name,
    unitName,
    membershipId,
  }: { id: string; name: string; unitName: string | null; membershipId: string | null },
  seat: number,
  line: { outcome: string; membershipId: string | null } | undefined,
): Came => {
  const without =
    membershipId !== null && line !== undefined && line.outcome !== 'refused' && line.membershipId === null;
  return { name, unitName: without ? null : unitName, registrationId: id, seat, notFor: without ? unitName : null };
};

export const refused = (reason: Refusal, { name, unitName, registrationId, seat }: Who = nobody): Verdict => ({
  outcome: 'refused',
  reason,
  message: refusalSentences[reason],
  asks: null,
  first: null,
  ...{ name, unitName, registrationId, seat },
});

/** `09:05` in Asia/Shanghai. */
export const clockTime = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

interface First {
  gate: string;
  at: Date;
}
const of = (day: number | null) => (day === null ? '' : `第 ${day} 天`);
const words = {
  checkedIn: (_: First, day: number | null) => `${of(day)}签到成功，欢迎光临。`,
  already: ({ gate, at }: First, day: number | null) =>
    `${day === null ? '' : `${of(day)} `}${clockTime(at)} 已在「${gate}」签到，不必再签。`,
  returned: () => '欢迎回来。',
};

/**
 * @param how `returned`: had left, and is inside again
 * @param first the earliest use of the seat, this one included; in a meeting of several days, of that day
 * @param day which day of the meeting that was, from 1; null when it has one
 */
export function entered({ notFor, ...who }: Came, how: keyof typeof words, first: First, day: number | null): Verdict {
  return {
    outcome: how === 'returned' ? 'already' : how,
    reason: null,
    message: `${who.name ? `${who.name}，` : ''}${words[how](first, day)}${notFor ? `到场时不代表「${notFor}」，不计入该单位。` : ''}`,
    asks: null,
    first: { gate: first.gate, at: first.at.toISOString() },
    ...who,
  };
}

/** Whose phone it is, somebody whom the house knows or another: the gate asks. */
export const asking = (knownAs: string, name: string | null): Verdict => ({
  ...refused('samePhone'),
  message:
    knownAs === name
      ? `这个手机号登记的就是「${knownAs}」。到场的是他本人，还是另一个人？`
      : `这个手机号登记的是「${knownAs}」。是同一个人，还是另一个人？`,
  asks: { knownAs },
});
