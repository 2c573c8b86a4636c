import { addDays, afterMinutes } from '../../../cloudfunctions/shared/clock';
import type { Staff } from '../association';
import type { World } from '../world';
import { checkIn } from './attendance';
import { type Attendee, register, spread } from './crowd';
import { halls } from './places';
import { addHistory, addMeeting, at, moveOn } from './rows';

const title = '在会员名录公开信用等级（须会员本人同意）';
// As it stood when the motion was put (migrations/0009).
const rule = {
  ...{ quorum: [2, 3], pass: [1, 2], passBase: 'present', strict: false, quorumStrict: false, enforced: false },
  source: '章程示范文本的通行写法，未核实',
};

export interface DemoMotion {
  id: string;
  /** Day of the congress. */
  day: string;
}

/** The congress that decided that grades are published: a vote a member, all but one there. */
export function addCongress(world: World, staff: Staff, members: Attendee[]): DemoMotion {
  const random = world.part('congress');
  const clerk = staff.person('local-clerk');
  const day = world.day(-47);
  const publishedAt = at(addDays(day, -20), '10:00');
  const meeting = addMeeting(world, random, {
    kind: 'congress',
    title: '会员代表大会',
    sessionNo: '第三届第二次',
    introduction: '审议是否在会员名录公开会员信用等级。',
    startsAt: at(day, '09:30'),
    endsAt: at(day, '11:00'),
    place: halls.training,
    capacity: 60,
    audience: { members: true },
    opensAt: publishedAt,
    closesAt: at(addDays(day, -1), '18:00'),
    cancelUntil: at(addDays(day, -1), '18:00'),
    items: [{ title, matterType: 'resolution', presenter: '周砚秋', decides: true }],
    publishedAt,
    createdAt: at(addDays(day, -21), '09:00'),
    by: clerk,
  });
  const { gathered } = world.rows;
  const delegates = members.slice(0, 12).map((attendee, i) => {
    const entry = random.id(meeting.createdAt);
    const unit = gathered.membership.find(({ id }) => id === attendee.membershipId);
    world.rows.add('roll_entry', {
      ...{ id: entry, meeting_id: meeting.id, membership_id: attendee.membershipId, person_id: null },
      ...{ name: unit?.name ?? attendee.name, unit_name: null, voter: true },
      ...{ excuse: i === 5 ? '出差在外' : null, excused_at: i === 5 ? at(addDays(day, -2), '16:00') : null },
    });
    return { entry, attendee };
  });
  const openedAt = at(day, '09:10');
  const gate = { id: random.id(openedAt), name: '会场门口', staff: clerk.id };
  const came = delegates.filter((_, i) => i !== 5);
  const seats = came.map(({ attendee }, i) =>
    register(world, random, meeting, attendee, spread(publishedAt, 10 * 24 * 60, came.length, i)),
  );
  seats.forEach((seat, i) => checkIn(world, random, meeting, seat, { when: afterMinutes(openedAt, 1 + i), gate }));
  addHistory(world, meeting.id, 'opened', clerk, openedAt);
  addHistory(world, meeting.id, 'closed', clerk, at(day, '10:50'));
  const id = random.id(at(day, '10:20'));
  world.rows.add('motion', {
    ...{ id, meeting_id: meeting.id, agenda_item_id: meeting.itemIds[0] ?? null, title, matter_type: 'resolution' },
    ...{ rule, barred_person_ids: [], state: 'open', opened_at: at(day, '10:20'), opened_by: clerk.id },
    ...{ closed_at: null, result: null },
  });
  came.forEach(({ entry, attendee }, i) =>
    world.rows.add('vote', {
      ...{ motion_id: id, roll_entry_id: entry, person_id: attendee.id },
      ...{ choice: i === 7 ? 'no' : 'yes', at: at(day, `10:${21 + i}`) },
    }),
  );
  const present = came.length;
  const counts = { yes: present - 1, no: 1, abstain: 0, silent: 0, barred: 0 };
  world.rows.then(`update motion set state = 'closed', closed_at = $2, result = $3 where id = $1`, [
    ...[id, at(day, '10:40')],
    {
      ...{ entitled: delegates.length, present, ...counts, quorumMet: true, passed: true },
      needed: Math.ceil(present / 2),
    },
  ]);
  moveOn(world, meeting, 'archived', { openedAt, closedAt: at(day, '10:50') });
  return { id, day };
}
