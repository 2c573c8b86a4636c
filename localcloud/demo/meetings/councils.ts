import { addDays } from '../../../cloudfunctions/shared/clock';
import { minutesHash } from '../../../cloudfunctions/proceedings/minutes-hash';
import type { MinutesFacts, MinutesWords } from '../../../contracts/minutes';
import type { Staff } from '../association';
import type { Papers } from '../papers';
import type { Random } from '../random';
import type { DemoPerson, World } from '../world';
import { checkIn } from './attendance';
import { type Attendee, type Registered, register } from './crowd';
import { halls } from './places';
import { addHistory, addMeeting, at, type DemoMeeting, moveOn } from './rows';

const council = ['local-president', ...[1, 2, 3, 4, 5, 6].map((n) => `local-council-${n}`)];
const observers = ['local-supervisor', 'local-director'];
const audience = { offices: ['president', 'council', 'supervisor', 'director'] as const };

/** Who votes in the council and whom they represent. */
function membersOf(world: World, staff: Staff): Attendee[] {
  const { gathered } = world.rows;
  return council.map((openid) => {
    const person = staff.person(openid);
    const seat = gathered.representative.find((each) => each.person_id === person.id);
    return { ...person, membershipId: seat?.membership_id ?? null };
  });
}
const unitOf = (world: World, { membershipId }: Attendee) =>
  world.rows.gathered.membership.find(({ id }) => id === membershipId)?.name ?? null;

function addRoll(
  world: World,
  random: Random,
  staff: Staff,
  meeting: DemoMeeting,
  voters: Attendee[],
  excused: { openid: string; reason: string; when: Date } | null,
): Map<string, string> {
  const entries = new Map<string, string>();
  const add = (person: DemoPerson, unitName: string | null, voter: boolean) => {
    const id = random.id(meeting.createdAt);
    const excuse = excused?.openid === person.openid ? excused : null;
    entries.set(person.id, id);
    world.rows.add('roll_entry', {
      id,
      meeting_id: meeting.id,
      membership_id: null,
      person_id: person.id,
      name: person.name,
      unit_name: unitName,
      voter,
      excuse: excuse?.reason ?? null,
      excused_at: excuse?.when ?? null,
    });
  };
  for (const each of voters) add(each, unitOf(world, each), true);
  for (const openid of observers) add(staff.person(openid), null, false);
  return entries;
}

/** The next council: noticed in time, its roll set, somebody excused, some seats taken. */
export function addNextCouncil(world: World, staff: Staff, papers: Papers): DemoMeeting {
  const random = world.part('next council');
  const clerk = staff.person('local-clerk');
  const createdAt = at(world.day(-4), '15:10');
  const publishedAt = at(world.day(-3), '10:00');
  const day = world.day(9);
  const file = papers.scan(
    { id: clerk.id, at: createdAt },
    '明年工作计划（草案）',
    ['一、技术交流四场', '二、供需对接两场', '三、标准宣贯进企业', '四、经费预算见附表'],
    'meeting',
  );
  const meeting = addMeeting(world, random, {
    kind: 'council',
    title: '理事会年末会议',
    sessionNo: '第三届第五次',
    introduction: '审议明年工作计划与预算，讨论会费标准的调整意见。请提前阅读议程附件。',
    startsAt: at(day, '09:30'),
    endsAt: at(day, '12:00'),
    place: { ...halls.house, checkInRadius: 500 },
    capacity: 40,
    audience: { offices: [...audience.offices] },
    opensAt: publishedAt,
    closesAt: at(addDays(day, -1), '18:00'),
    cancelUntil: at(addDays(day, -1), '18:00'),
    items: [
      { title: '三季度工作报告', matterType: 'report', presenter: '周砚秋' },
      { title: '明年工作计划与预算', matterType: 'resolution', presenter: '程维岳', decides: true, fileId: file },
      {
        title: '会费标准调整意见',
        matterType: 'discussion',
        presenter: '徐静宜',
        note: '今天只讨论，提交会员大会无记名表决。',
      },
      { title: '增补专业委员会主任', matterType: 'resolution', presenter: '俞可立', decides: true },
    ],
    publishedAt,
    createdAt,
    by: clerk,
  });
  const voters = membersOf(world, staff);
  addRoll(world, random, staff, meeting, voters, {
    openid: 'local-council-4',
    reason: '出差在外',
    when: at(world.day(-2), '09:12'),
  });
  voters.slice(0, 4).forEach((each, i) => register(world, random, meeting, each, at(world.day(-2), `1${i}:20`)));
  return meeting;
}

// As it stood when the motion was put (migrations/0009, advisory until the association adopts its charter's numbers).
const rule = {
  quorum: [2, 3],
  pass: [2, 3],
  passBase: 'present',
  strict: false,
  quorumStrict: false,
  enforced: false,
  source: '章程示范文本的通行写法，未核实',
};

/** The council before: held, voted, its minutes confirmed and locked. */
export function addLastCouncil(world: World, staff: Staff): DemoMeeting {
  const random = world.part('last council');
  const [clerk, director, president] = ['local-clerk', 'local-director', 'local-president'].map((one) =>
    staff.person(one),
  ) as [DemoPerson, DemoPerson, DemoPerson];
  const day = world.day(-36);
  const meeting = addMeeting(world, random, {
    kind: 'council',
    title: '理事会三季度会议',
    sessionNo: '第三届第四次',
    introduction: '审议新会员入会与秋季峰会方案。',
    startsAt: at(day, '09:30'),
    endsAt: at(day, '11:30'),
    place: halls.house,
    capacity: 40,
    audience: { offices: [...audience.offices] },
    opensAt: at(addDays(day, -12), '10:00'),
    closesAt: at(day, '09:00'),
    cancelUntil: at(addDays(day, -1), '18:00'),
    items: [
      { title: '秋季峰会方案', matterType: 'resolution', presenter: '周砚秋', decides: true },
      { title: '新会员入会情况', matterType: 'report', presenter: '顾晓岚' },
    ],
    publishedAt: at(addDays(day, -12), '10:00'),
    createdAt: at(addDays(day, -13), '16:00'),
    by: clerk,
  });
  const voters = membersOf(world, staff);
  const absent = voters[4];
  const excused = voters[5];
  if (!absent || !excused) throw new Error('the council has seven members');
  const entries = addRoll(world, random, staff, meeting, voters, {
    openid: excused.openid ?? '',
    reason: '身体不适',
    when: at(addDays(day, -1), '20:05'),
  });
  const came = voters.filter((each) => each !== absent && each !== excused);
  const openedAt = at(day, '09:05');
  const gate = { id: random.id(openedAt), name: '会议室门口', staff: clerk.id };
  const seats: Registered[] = [...came, { ...staff.person('local-supervisor'), membershipId: null }].map((each, i) =>
    register(world, random, meeting, each, at(addDays(day, -8), `1${i}:40`)),
  );
  seats.forEach((each, i) =>
    checkIn(world, random, meeting, each, { when: at(day, `09:${String(8 + 3 * i).padStart(2, '0')}`), gate }),
  );
  addHistory(world, meeting.id, 'opened', clerk, openedAt);
  addHistory(world, meeting.id, 'closed', clerk, at(day, '11:24'));

  const result = {
    entitled: 7,
    present: 5,
    yes: 4,
    no: 0,
    abstain: 1,
    silent: 0,
    barred: 0,
    quorumMet: true,
    passed: true,
    needed: 4,
  };
  const motionId = random.id(at(day, '10:10'));
  world.rows.add('motion', {
    id: motionId,
    meeting_id: meeting.id,
    agenda_item_id: meeting.itemIds[0] ?? null,
    title: '同意秋季峰会方案',
    matter_type: 'resolution',
    rule: rule,
    barred_person_ids: [],
    state: 'open',
    opened_at: at(day, '10:10'),
    opened_by: clerk.id,
    closed_at: null,
    result: null,
  });
  came.forEach((each, i) =>
    world.rows.add('vote', {
      motion_id: motionId,
      roll_entry_id: entries.get(each.id) ?? '',
      person_id: each.id,
      choice: i === 3 ? 'abstain' : 'yes',
      at: at(day, `10:1${i + 1}`),
    }),
  );
  world.rows.then(`update motion set state = 'closed', closed_at = $2, result = $3 where id = $1`, [
    motionId,
    at(day, '10:18'),
    result,
  ]);
  moveOn(world, meeting, 'minutes_confirmed', { openedAt, closedAt: at(day, '11:24') });

  const words: MinutesWords = {
    host: president.name,
    recorder: clerk.name,
    items: [
      {
        agendaItemId: meeting.itemIds[0] ?? null,
        title: '秋季峰会方案',
        presenter: '周砚秋',
        points: '秘书长介绍了日程、会场和经费。与会理事建议把供需对接放在下午，并控制规模。',
        conclusion: '同意方案，规模 200 人，不收费。',
      },
      {
        agendaItemId: meeting.itemIds[1] ?? null,
        title: '新会员入会情况',
        presenter: '顾晓岚',
        points: '三季度收到入会申请 14 份，已办结 9 份。',
        conclusion: '听取报告，无表决事项。',
      },
    ],
    dissent: '',
    annexes: ['秋季峰会方案'],
  };
  const facts: MinutesFacts = {
    body: '理事会',
    sessionNo: '第三届第四次',
    title: meeting.title,
    startsAt: openedAt.toISOString(),
    endsAt: at(day, '11:24').toISOString(),
    place: `${halls.house.name}，${halls.house.address}`,
    entitled: 7,
    present: 5,
    excused: [excused.name],
    absent: [absent.name],
    observers: [staff.person('local-supervisor').name],
    quorumMet: true,
    motions: [{ title: '同意秋季峰会方案', agendaItemId: meeting.itemIds[0] ?? null, result }],
  };
  const circulatedAt = at(addDays(day, 2), '16:30');
  const asked = seats.map(({ attendee }) => attendee.id);
  world.rows.add('minutes', {
    meeting_id: meeting.id,
    version: 1,
    revision: 2,
    state: 'circulated',
    words: words,
    facts: facts,
    correction: '',
    written_by: clerk.id,
    circulated_at: circulatedAt,
    confirm_by: addDays(day, 10),
    confirm_provisional: false,
    asked,
  });
  const confirmations = seats.map(({ attendee }, i) => {
    const when = at(addDays(day, 3), `${String(9 + i).padStart(2, '0')}:15`);
    world.rows.add('minutes_confirmation', {
      meeting_id: meeting.id,
      version: 1,
      revision: 2,
      person_id: attendee.id,
      name: attendee.name,
      agrees: true,
      remark: '',
      at: when,
    });
    return { name: attendee.name, agrees: true, remark: '', at: when.toISOString() };
  });
  world.rows.then(
    `update minutes set state = 'locked', locked_at = $2, locked_by = $3, hash = $4 where meeting_id = $1 and version = 1`,
    [
      meeting.id,
      at(addDays(day, 5), '10:00'),
      director.id,
      minutesHash({ version: 1, words, facts, confirmations }, null),
    ],
  );
  return meeting;
}
