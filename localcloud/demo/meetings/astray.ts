import { addDays, afterMinutes } from '../../../cloudfunctions/shared/clock';
import type { Staff } from '../association';
import type { World } from '../world';
import { checkIn } from './attendance';
import { type Attendee, register, spread } from './crowd';
import { halls } from './places';
import { addHistory, addMeeting, at, type DemoMeeting, moveOn } from './rows';

// Meetings that rules find fault with, as a small association would have them.

/** The supervisors, called together three days before, where five are asked for. */
export function addSupervisors(world: World, staff: Staff): void {
  const day = world.day(-22);
  const publishedAt = at(addDays(day, -3), '10:00');
  const meeting = addMeeting(world, world.part('supervisors'), {
    kind: 'supervisory',
    title: '监事会三季度会议',
    sessionNo: '第三届第三次',
    introduction: '听取前三季度财务收支情况。',
    startsAt: at(day, '14:00'),
    endsAt: at(day, '15:30'),
    place: halls.house,
    capacity: 10,
    audience: { offices: ['supervisor'] },
    opensAt: publishedAt,
    closesAt: at(day, '13:00'),
    cancelUntil: at(addDays(day, -1), '18:00'),
    items: [{ title: '前三季度财务收支情况', presenter: '徐静宜' }],
    publishedAt,
    createdAt: at(addDays(day, -3), '09:20'),
    by: staff.person('local-clerk'),
  });
  close(world, staff, meeting, 'archived');
}

/** The year's end of a branch: prices among competitors, an hour off in the agenda, and an appeal for one who is ill. */
export function addCommitteeDay(world: World, staff: Staff, members: Attendee[]): void {
  const random = world.part('committee day');
  const day = world.day(-18);
  const publishedAt = at(addDays(day, -12), '10:00');
  const meeting = addMeeting(world, random, {
    kind: 'matchmaking',
    title: '数控装备专委会年末交流',
    introduction: '聊聊明年的订单。会员企业员工小李身患白血病，恳请大家伸出援手。',
    startsAt: at(day, '13:30'),
    endsAt: at(day, '17:00'),
    place: halls.training,
    capacity: 30,
    audience: { members: true },
    opensAt: publishedAt,
    closesAt: at(addDays(day, -1), '18:00'),
    cancelUntil: at(addDays(day, -1), '18:00'),
    items: [
      { title: '明年订单情况', matterType: 'discussion', presenter: '俞可立' },
      { title: '商议统一上调来料加工价', matterType: 'discussion', presenter: '祝景行' },
      { title: '自由活动', matterType: 'other' },
    ],
    publishedAt,
    createdAt: at(addDays(day, -13), '15:00'),
    by: staff.person('local-clerk'),
  });
  members
    .slice(50, 62)
    .map((each, i) => register(world, random, meeting, each, spread(publishedAt, 9 * 24 * 60, 12, i)))
    .forEach((each, i) =>
      checkIn(world, random, meeting, each, { when: afterMinutes(meeting.startsAt, i), gate: null }),
    );
  close(world, staff, meeting, 'ended');
}

function close(world: World, staff: Staff, meeting: DemoMeeting, status: 'ended' | 'archived'): void {
  const { startsAt: openedAt, endsAt: closedAt } = meeting;
  const clerk = staff.person('local-clerk');
  addHistory(world, meeting.id, 'opened', clerk, openedAt);
  addHistory(world, meeting.id, 'closed', clerk, closedAt);
  moveOn(world, meeting, status, { openedAt, closedAt });
}
