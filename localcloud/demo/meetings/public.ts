import { addDays, afterMinutes } from '../../../cloudfunctions/shared/clock';
import type { Question } from '../../../contracts/meeting-form';
import type { Staff } from '../association';
import type { Papers } from '../papers';
import type { World } from '../world';
import { addOddScans, checkIn } from './attendance';
import { type Attendee, type Guests, type Registered, register, spread } from './crowd';
import { halls } from './places';
import { addHistory, addMeeting, at, type DemoMeeting, moveOn } from './rows';

const forums = ['数控装备', '新材料', '工业软件', '检测标准'];
const questions: Question[] = [
  { kind: 'choice', id: 'forum', title: '参加哪个分论坛', required: true, options: forums, multiple: false },
  { kind: 'diet', id: 'lunch', title: '午餐', required: false },
  { kind: 'text', id: 'ask', title: '想请嘉宾回答什么', required: false },
];
const diets = ['none', 'none', 'none', 'none', 'vegetarian', 'halal', 'noSeafood'];
const seats = 200;
const waitingAtMost = 18;

/** Tomorrow's summit: every seat taken, a waiting list behind it, one seat offered to the first of it. */
export function addSummit(
  world: World,
  staff: Staff,
  papers: Papers,
  members: Attendee[],
  guests: Guests,
): DemoMeeting {
  const random = world.part('summit');
  const clerk = staff.person('local-clerk');
  const day = world.day(1);
  const createdAt = at(world.day(-27), '11:20');
  const publishedAt = at(world.day(-25), '10:00');
  const file = papers.scan(
    { id: clerk.id, at: createdAt },
    '峰会日程',
    ['13:30 开场', '13:50 主旨报告', '15:20 分论坛', '17:00 供需发布'],
    'meeting',
  );
  const meeting = addMeeting(world, random, {
    kind: 'industry_summit',
    title: '精密制造秋季峰会',
    introduction:
      '一个下午，看清明年的订单在哪里。主旨报告之后分四个分论坛，最后集中发布采购需求。凭入场码进场，中途可以提问。',
    startsAt: at(day, '13:30'),
    endsAt: at(day, '17:30'),
    place: { ...halls.congress, checkInRadius: 800 },
    capacity: seats,
    quota: 3,
    companions: 2,
    audience: { members: true, guests: true },
    opensAt: publishedAt,
    closesAt: at(day, '12:00'),
    cancelUntil: at(day, '10:00'),
    questions,
    items: [
      { title: '开场', presenter: '程维岳' },
      { title: '明年的机床需求', presenter: '俞可立', fileId: file },
      { title: '分论坛', matterType: 'discussion', note: '数控装备、新材料、工业软件、检测标准，四个会场同时开。' },
      { title: '采购需求发布', matterType: 'other', presenter: '邵若云' },
    ],
    live: 'sphDemoHuiguan',
    publishedAt,
    createdAt,
    by: clerk,
  });
  const answers = () => ({
    forum: [random.pick(forums)],
    lunch: random.pick(diets),
    ...(random.chance(0.12) ? { ask: random.pick(['明年的价格走势', '出口退税怎么办', '设备更新补贴']) } : {}),
  });
  const member = members.find(({ openid }) => openid === 'local-member');
  const others = members.filter(({ openid }) => openid !== 'local-member');
  const coming = [...(member ? [member] : []), ...others];
  const window = 20 * 24 * 60;
  let taken = 0;
  let count = 0;
  const enter = (attendee: Attendee, companions: number): Registered => {
    const when = spread(publishedAt, window, 330, count);
    count += 1;
    taken += companions + 1;
    return register(world, random, meeting, attendee, when, { companions, answers: answers() });
  };
  const confirmed: Registered[] = [];
  for (let guest = 0, i = 0; taken < seats; i += 1) {
    const next = coming[i] ?? guests.nth(guest++);
    const companions = random.chance(0.16) ? random.int(1, 2) : 0;
    confirmed.push(enter(next, Math.min(companions, seats - taken - 1)));
  }
  const first = confirmed.length;
  // Neither stands for a member, so neither is among those above.
  const finance = { ...staff.person('local-finance'), membershipId: null };
  const applicant = { ...staff.person('local-applicant'), membershipId: null };
  const queue = Array.from({ length: waitingAtMost }, (_, i) => {
    if (i === 0) return finance;
    return i === 4 ? applicant : guests.nth(first + i);
  });
  const waiting = queue.map((each) => enter(each, 0));
  const leaves = confirmed.findLast(({ companions }) => companions.length === 0);
  if (leaves && waiting[0]) {
    world.rows.then(`update registration set state = 'cancelled', ended_at = $2 where id = $1`, [
      leaves.id,
      at(world.day(-1), '17:40'),
    ]);
    world.rows.then(`update registration set state = 'offered', offer_until = $2 where id = $1`, [
      waiting[0].id,
      at(day, '09:00'),
    ]);
  }
  return meeting;
}

/** A training whose registration has just begun, with a cost-based fee. */
export function addTraining(world: World, staff: Staff, members: Attendee[]): DemoMeeting {
  const random = world.part('training');
  const clerk = staff.person('local-clerk');
  const publishedAt = at(world.day(-2), '09:30');
  const day = world.day(20);
  const meeting = addMeeting(world, random, {
    kind: 'training',
    title: '五轴加工工艺培训',
    introduction: '两天，理论半天，上机一天半。每台机床 4 人，请带工作服。',
    startsAt: at(day, '09:00'),
    endsAt: at(addDays(day, 1), '16:30'),
    place: halls.training,
    capacity: 60,
    quota: 2,
    audience: { members: true },
    fee: { fen: 20_000, basis: '材料与午餐按成本分摊，账目会后公布' },
    opensAt: publishedAt,
    closesAt: at(addDays(day, -2), '18:00'),
    cancelUntil: at(addDays(day, -3), '18:00'),
    questions: [
      {
        kind: 'choice',
        id: 'level',
        title: '有几年五轴经验',
        required: true,
        options: ['没有', '一到三年', '三年以上'],
        multiple: false,
      },
      { kind: 'diet', id: 'lunch', title: '午餐', required: false },
    ],
    items: [
      { title: '五轴工艺基础', presenter: '姚齐家' },
      { title: '上机实操', matterType: 'other' },
    ],
    publishedAt,
    createdAt: at(world.day(-3), '14:00'),
    by: clerk,
  });
  const coming = members.filter(({ openid }) => openid?.startsWith('demo-')).slice(0, 23);
  coming.forEach((each, i) =>
    register(world, random, meeting, each, spread(publishedAt, 24 * 60, coming.length, i), {
      answers: { level: [random.pick(['没有', '一到三年', '三年以上'])], lunch: random.pick(diets) },
    }),
  );
  return meeting;
}

/** A fair of three days that goes on: people came yesterday; today's come as whoever tries it lets them. */
export function addFair(world: World, staff: Staff, members: Attendee[], guests: Guests): DemoMeeting {
  const random = world.part('fair');
  const clerk = staff.person('local-clerk');
  const first = world.day(-1);
  const publishedAt = at(world.day(-16), '10:00');
  const meeting = addMeeting(world, random, {
    kind: 'matchmaking',
    title: '零部件供需对接会',
    introduction: '三天，采购方坐席，供应方走位。到场签到后按号入座。',
    startsAt: at(first, '09:00'),
    endsAt: at(world.day(1), '20:00'),
    place: halls.fair,
    capacity: 150,
    companions: 1,
    audience: { members: true, guests: true },
    opensAt: publishedAt,
    closesAt: at(world.day(1), '18:00'),
    cancelUntil: at(addDays(first, -1), '18:00'),
    items: [{ title: '采购方发布需求' }, { title: '一对一洽谈', matterType: 'other' }],
    publishedAt,
    createdAt: at(world.day(-18), '10:30'),
    by: clerk,
  });
  const coming = [...members.slice(0, 44), ...Array.from({ length: 16 }, (_, i) => guests.nth(i))];
  const seated = coming.map((each, i) =>
    register(world, random, meeting, each, spread(publishedAt, 13 * 24 * 60, coming.length, i), {
      companions: i % 9 === 4 ? 1 : 0,
    }),
  );
  const openedAt = at(first, '08:30');
  const gates = ['东门', '西门'].map((name) => ({ id: random.id(openedAt), name, staff: clerk.id }));
  const inside = seated.filter(({ attendee }) => attendee.openid !== 'local-member').slice(0, 37);
  inside.forEach((each, i) =>
    checkIn(world, random, meeting, each, {
      when: afterMinutes(openedAt, 4 + Math.floor(Math.sqrt(i) * 13)),
      gate: i % 5 === 3 ? null : (gates[i % 2] ?? null),
      seats: each.companions.length > 0 ? [0, 1] : [0],
    }),
  );
  const [twice] = inside;
  if (twice && gates[1]) addOddScans(world, random, meeting, twice, openedAt, gates[1]);
  addHistory(world, meeting.id, 'opened', clerk, openedAt);
  moveOn(world, meeting, 'in_session', { openedAt });
  return meeting;
}

const comments = [
  '案例讲得具体，回去就能用。',
  '希望多留一点提问时间。',
  '会场有点冷。',
  '',
  '',
  '资料能不能会前发？',
  '',
];

/** One that went wrong in three ways: at the lake, with an outing, and in words that force. The night finds it. */
export function addLakeside(world: World, staff: Staff, members: Attendee[]): DemoMeeting {
  const random = world.part('lakeside');
  const clerk = staff.person('local-clerk');
  const day = world.day(-12);
  const publishedAt = at(addDays(day, -15), '10:00');
  const meeting = addMeeting(world, random, {
    kind: 'matchmaking',
    title: '秋季产业链交流会',
    introduction: '各会员单位必须派员参加，不参加的不得参评年度优秀会员。',
    startsAt: at(day, '09:30'),
    endsAt: at(day, '16:30'),
    place: halls.lake,
    capacity: 60,
    audience: { members: true },
    opensAt: publishedAt,
    closesAt: at(addDays(day, -1), '18:00'),
    cancelUntil: at(addDays(day, -2), '18:00'),
    items: [
      { title: '产业链上下游交流', presenter: '韩立群' },
      { title: '游览鼋头渚', matterType: 'visit' },
    ],
    publishedAt,
    createdAt: at(addDays(day, -16), '10:00'),
    by: clerk,
  });
  const seated = members
    .slice(20, 46)
    .map((each, i) => register(world, random, meeting, each, spread(publishedAt, 10 * 24 * 60, 26, i)));
  const openedAt = at(day, '09:00');
  const gate = { id: random.id(openedAt), name: '酒店大堂', staff: clerk.id };
  seated
    .filter((_, i) => i % 5 !== 3)
    .forEach((each, i) => checkIn(world, random, meeting, each, { when: afterMinutes(openedAt, 3 + i), gate }));
  const closedAt = at(day, '16:40');
  addHistory(world, meeting.id, 'opened', clerk, openedAt);
  addHistory(world, meeting.id, 'closed', clerk, closedAt);
  moveOn(world, meeting, 'ended', { openedAt, closedAt });
  return meeting;
}

/** A training of last week: who came, what it earned them, and what they say of it while the survey is open. */
export function addPastTraining(world: World, staff: Staff, members: Attendee[]): DemoMeeting {
  const random = world.part('past training');
  const clerk = staff.person('local-clerk');
  const day = world.day(-4);
  const publishedAt = at(addDays(day, -20), '10:00');
  const meeting = addMeeting(world, random, {
    kind: 'training',
    title: '智能检测技术培训',
    introduction: '三坐标测量与在线检测，讲义会后发给到场的人。',
    startsAt: at(day, '13:30'),
    endsAt: at(day, '17:00'),
    place: halls.training,
    capacity: 80,
    audience: { members: true },
    fee: { fen: 10_000, basis: '讲义和场地按成本分摊' },
    opensAt: publishedAt,
    closesAt: at(day, '12:00'),
    cancelUntil: at(addDays(day, -1), '18:00'),
    items: [
      { title: '在线检测的三种做法', presenter: '范启明' },
      { title: '现场答疑', matterType: 'discussion' },
    ],
    publishedAt,
    createdAt: at(addDays(day, -22), '10:00'),
    by: clerk,
  });
  const seated = members
    .slice(0, 46)
    .map((each, i) => register(world, random, meeting, each, spread(publishedAt, 15 * 24 * 60, 46, i)));
  const openedAt = at(day, '13:00');
  const gate = { id: random.id(openedAt), name: '培训中心门口', staff: clerk.id };
  const inside = seated.filter(({ attendee }, i) => attendee.openid === 'local-member' || i % 6 !== 5);
  inside.forEach((each, i) =>
    checkIn(world, random, meeting, each, { when: afterMinutes(openedAt, 2 + Math.floor(Math.sqrt(i) * 7)), gate }),
  );
  const closedAt = at(day, '17:05');
  addHistory(world, meeting.id, 'opened', clerk, openedAt);
  addHistory(world, meeting.id, 'closed', clerk, closedAt);
  moveOn(world, meeting, 'ended', { openedAt, closedAt, replayUrl: 'https://example.com/replay/smart-inspection' });
  const answering = inside.filter(({ attendee }) => attendee.openid !== 'local-member').slice(0, 17);
  const stars = () => random.pick([3, 4, 4, 5, 5, 5]);
  answering.forEach(({ attendee }, i) => {
    world.rows.add('survey_answered', { meeting_id: meeting.id, person_id: attendee.id });
    // Two batches and more have answered: what is beyond the last one waits for the close.
    world.rows.add('survey_content', {
      id: random.id(closedAt),
      place: i < 12 ? random.id(closedAt) : null,
      meeting_id: meeting.id,
      ratings: {
        overall: stars(),
        content: stars(),
        speakers: stars(),
        venue: random.pick([2, 3, 4, 4, 5]),
        service: stars(),
      },
      comment: comments[i % comments.length] ?? '',
    });
  });
  return meeting;
}

/** A salon that was called off. */
export function addCancelled(world: World, staff: Staff, members: Attendee[]): DemoMeeting {
  const random = world.part('cancelled');
  const clerk = staff.person('local-clerk');
  const day = world.day(5);
  const publishedAt = at(world.day(-9), '10:00');
  const meeting = addMeeting(world, random, {
    kind: 'cross_border',
    title: '出口合规沙龙',
    startsAt: at(day, '14:00'),
    endsAt: at(day, '16:30'),
    place: halls.house,
    capacity: 30,
    audience: { members: true },
    opensAt: publishedAt,
    closesAt: at(addDays(day, -1), '18:00'),
    cancelUntil: at(addDays(day, -1), '18:00'),
    publishedAt,
    createdAt: at(world.day(-10), '15:00'),
    by: clerk,
  });
  members.slice(8, 17).forEach((each, i) => register(world, random, meeting, each, spread(publishedAt, 5_000, 9, i)));
  const reason = '主讲人行程有变，改期另行通知。';
  addHistory(world, meeting.id, 'cancelled', clerk, at(world.day(-1), '11:00'), reason);
  moveOn(world, meeting, 'cancelled', { endedReason: reason });
  return meeting;
}

/** A draft that is complete but for its venue, which a person has to look at. */
export function addDraft(world: World, staff: Staff): DemoMeeting {
  const random = world.part('meeting draft');
  const clerk = staff.person('local-clerk');
  const day = world.day(34);
  return addMeeting(world, random, {
    kind: 'review_panel',
    title: '团体标准评审会',
    introduction: '评审两项团体标准送审稿。',
    startsAt: at(day, '09:00'),
    endsAt: at(day, '17:00'),
    place: halls.lake,
    capacity: 40,
    audience: { members: true, tiers: ['会长单位', '副会长单位', '常务理事单位'] },
    opensAt: at(world.day(2), '09:00'),
    closesAt: at(addDays(day, -2), '18:00'),
    cancelUntil: at(addDays(day, -2), '18:00'),
    items: [
      { title: '团体标准送审稿评审', matterType: 'discussion', presenter: '薛德群' },
      { title: '参观检测企业', matterType: 'visit' },
    ],
    publishedAt: null,
    createdAt: at(world.day(-1), '16:45'),
    by: clerk,
  });
}
