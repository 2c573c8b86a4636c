import type { Asker, Topic } from '../../contracts/inquiry-kinds';
import { addWorkdays } from '../../cloudfunctions/ground/judge-workdays';
import { daysLeft, dueDay } from '../../cloudfunctions/inquiries/judge-days';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import { member, of, person } from './records';
import type { World } from './world';

/** The flow that the migrations lay: a draft, and another's review. */
const flowId = '01900000-0000-7000-8000-000000001701';
const workdays = 7;

interface Asked {
  /** Days before today on which it came; `workdays`: working days. */
  ago: { days: number } | { workdays: number };
  asker: Asker;
  /** SQL of the person; of a member its place in the register. */
  by?: string;
  unit?: number;
  topic: Topic;
  title: string;
  words: string;
  mayPublish?: false;
  /** After how many working days what was done. */
  extended?: { after: number; why: string };
  assigned?: { after: number };
  taken?: { after: number };
  drafted?: { after: number; words: string };
  answered?: { after: number };
  transferred?: { after: number; words: string };
  rated?: { stars: number; words: string };
  published?: { title: string; question: string; answer: string };
}

const asked: Asked[] = [
  {
    ...{ ago: { days: 341 }, asker: 'member', unit: 2, topic: 'dues' },
    ...{ title: '会费标准是哪次会议定的', words: '我们今年的会费比去年高，想知道标准是哪次会议通过的，在哪里能看到。' },
    drafted: {
      after: 2,
      words:
        '现行会费标准由会员大会以无记名投票通过，次日起在本会网站和会员群公示，也可以在小程序的“会费”里看到全文和表决结果。',
    },
    ...{ answered: { after: 3 }, rated: { stars: 5, words: '很清楚，谢谢。' } },
    published: {
      ...{ title: '会费标准怎么定、在哪里看', question: '会费标准是哪次会议通过的，在哪里能看到？' },
      answer: '现行会费标准由会员大会以无记名投票通过，次日起公示。标准全文和表决结果在小程序“会费”里随时可以看。',
    },
  },
  {
    ...{ ago: { days: 309 }, asker: 'public', topic: 'accounts' },
    ...{ title: '年度审计报告公开吗', words: '想了解贵会上一年度的收入和支出，审计报告在哪里可以看到？' },
    drafted: { after: 5, words: '上一年度的审计报告和业务活动表已在本会网站“信息公开”栏公布，也报送了登记管理机关。' },
    answered: { after: 6 },
    published: {
      ...{ title: '年度审计报告在哪里看', question: '上一年度的收支和审计报告在哪里可以看到？' },
      answer: '审计报告和业务活动表在本会网站“信息公开”栏公布，每年六月底前更新。',
    },
  },
  {
    ...{ ago: { days: 277 }, asker: 'person', by: of(9), topic: 'officers' },
    ...{ title: '副会长任期到什么时候', words: '想了解现任副会长的任期起止，以及下次换届的时间。' },
    drafted: { after: 4, words: '现任负责人的任期与本届理事会相同，任期和换届时间在小程序“职务任期”里公布。' },
    ...{ answered: { after: 5 }, rated: { stars: 4, words: '' } },
  },
  {
    ...{ ago: { days: 251 }, asker: 'registrar', topic: 'accounts' },
    ...{ title: '关于年度工作报告中收费项目的询问', words: '请说明年度工作报告所列培训收入的收费依据和公示情况。' },
    drafted: { after: 3, words: '培训收费列入本会收费清单并公示，标准经理事会审议；附收费清单和会议纪要。' },
    answered: { after: 4 },
  },
  {
    ...{ ago: { days: 219 }, asker: 'member', unit: 5, topic: 'donations' },
    ...{ title: '助学款用到哪里了', words: '我们捐过一笔助学款，一直没有看到使用情况，请告知。' },
    drafted: {
      after: 8,
      words: '捐款已全部用于资助，受助名单按约定不公开姓名；使用报告已另行寄给贵单位。答复晚了两天，向贵单位致歉。',
    },
    ...{ answered: { after: 9 }, rated: { stars: 2, words: '内容可以，太慢了。' } },
  },
  {
    ...{ ago: { days: 188 }, asker: 'public', topic: 'meetings' },
    ...{ title: '年会可以旁听吗', words: '不是会员，能不能旁听今年的年会？' },
    drafted: { after: 1, words: '会员大会只有会员参加；年会的开放论坛可以在小程序“会议”里报名，不收费。' },
    ...{ answered: { after: 2 }, rated: { stars: 5, words: '' } },
    published: {
      ...{ title: '不是会员能参加年会吗', question: '不是会员，能不能旁听年会？' },
      answer: '会员大会只有会员参加；开放论坛可以在小程序“会议”里报名，不收费。',
    },
  },
  {
    ...{ ago: { days: 151 }, asker: 'member', unit: 11, topic: 'accounts' },
    ...{ title: '专项基金的余额', words: '请说明助学专项基金近两年的收支和余额。' },
    extended: { after: 5, why: '要请会计师事务所核对两年的专项账。' },
    drafted: { after: 11, words: '助学专项基金近两年的收入、支出和期末余额见附表，已经会计师事务所核对。' },
    ...{ answered: { after: 12 }, rated: { stars: 4, words: '核对得很细。' } },
    published: {
      ...{ title: '专项基金的收支怎么查', question: '专项基金近年的收支和余额在哪里能看到？' },
      answer: '专项基金单独核算，收支和余额随年度审计报告公布；会员可以在小程序里看到每一笔。',
    },
  },
  {
    ...{ ago: { days: 118 }, asker: 'public', topic: 'other' },
    ...{ title: '职工社保怎么转移', words: '从外地来本市工作，社保关系怎么转过来？' },
    transferred: { after: 1, words: '社保关系转移不属于本会，请向参保地的社会保险经办机构查询，或拨打 12333。' },
  },
  {
    ...{ ago: { days: 92 }, asker: 'member', unit: 8, topic: 'dues' },
    ...{ title: '减免会费的条件', words: '今年订单少，想了解小微企业减免会费的条件和怎么申请。' },
    drafted: { after: 4, words: '减免条件写在会费标准里，由理事会决定；可以在小程序“会费”里提出申请，附上年度报表。' },
    answered: { after: 5 },
    published: {
      ...{ title: '怎么申请减免会费', question: '小微企业减免会费有什么条件，怎么申请？' },
      answer: '条件写在会费标准里，由理事会决定。在小程序“会费”里提出申请，附上年度报表。',
    },
  },
  {
    ...{ ago: { days: 63 }, asker: 'person', by: of(13), topic: 'officers', mayPublish: false },
    ...{ title: '秘书处人员的分工', words: '想知道秘书处谁负责会员服务，电话一直占线。' },
    drafted: { after: 5, words: '会员服务由秘书处干事负责，工作日 9:00—17:00 接听；也可以在小程序里留言，当天回复。' },
    ...{ answered: { after: 6 }, rated: { stars: 3, words: '电话还是不好打。' } },
  },
  {
    ...{ ago: { days: 38 }, asker: 'member', unit: 4, topic: 'meetings' },
    ...{ title: '理事会决议能不能看全文', words: '上次理事会关于团体标准的决议，会员能不能看全文？' },
    drafted: { after: 6, words: '理事会决议对会员公开，纪要锁定以后在小程序的会议页可以看全文。' },
    ...{ answered: { after: 7 }, rated: { stars: 5, words: '当天就看到了。' } },
  },
  {
    ...{ ago: { days: 24 }, asker: 'public', topic: 'accounts' },
    ...{ title: '展会补贴由谁承担', words: '参加展会的企业补贴是从会费里出的吗？' },
    drafted: { after: 3, words: '展会补贴由财政专项资金承担，不从会费列支，收支随年度审计报告公布。' },
    answered: { after: 4 },
  },
  {
    ...{ ago: { workdays: 8 }, asker: 'person', by: person('local-member'), topic: 'meetings' },
    ...{ title: '年会的表决结果', words: '年会上会费标准的表决结果是多少票？' },
    drafted: { after: 2, words: '表决结果在会议页的“表决”里公布，赞成、反对和弃权的票数都能看到。' },
    answered: { after: 3 },
  },
  {
    ...{ ago: { workdays: 5 }, asker: 'public', topic: 'dues' },
    ...{ title: '入会要交哪些费用', words: '准备入会，除了会费还要交别的钱吗？' },
    taken: { after: 1 },
  },
  {
    ...{ ago: { workdays: 4 }, asker: 'registrar', topic: 'officers' },
    ...{ title: '关于负责人备案的询问', words: '请说明本届负责人变更备案的办理情况。' },
    drafted: { after: 2, words: '变更备案材料已经备齐，拟于本月报送；附会议纪要和变更登记表。' },
    answered: { after: 3 },
  },
  {
    ...{ ago: { workdays: 3 }, asker: 'member', unit: 7, topic: 'donations' },
    ...{ title: '救灾捐款的去向', words: '去年的救灾捐款交给了哪家慈善组织，有没有票据？' },
    drafted: {
      after: 2,
      words: '捐款由会员直接捐给具有公开募捐资格的慈善组织，本会不经手；票据由该组织开具，可以在它的网站查验。',
    },
  },
  {
    ...{ ago: { workdays: 2 }, asker: 'public', topic: 'officers' },
    ...{ title: '章程在哪里看', words: '想看贵会的章程全文。' },
    assigned: { after: 1 },
  },
  {
    ...{ ago: { workdays: 1 }, asker: 'person', by: person('local-member'), topic: 'accounts' },
    ...{ title: '今年预算什么时候公布', words: '今年的预算通过以后会公布吗？在哪里看？' },
  },
];

/** A year of questions: in time, one late, one extended, one passed on, some published, and what waits now. */
export function addInquiries(world: World): void {
  const random = world.part('inquiries');
  const last = new Map<string, number>();
  const dated = asked
    .map((each) => ({
      each,
      day: 'days' in each.ago ? world.day(-each.ago.days) : world.workdayAgo(each.ago.workdays),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const { each, day } of dated) {
    const year = day.slice(0, 4);
    const no = (last.get(year) ?? 0) + 1;
    last.set(year, no);
    addInquiry(world, each, { day, number: `CX${year}-${String(no).padStart(4, '0')}`, random });
  }
  for (const [year, no] of last)
    world.rows.then(`insert into inquiry_counter (year, last) values ($1, $2)`, [Number(year), no]);
}

interface Event {
  kind: string;
  after: number;
  hour: number;
  seq?: number;
  by?: string;
  office?: string;
  to?: string;
  reason?: string;
}
const [clerk, director] = [person('local-clerk'), person('local-director')];
const stepNames = ['inquiryDraft', 'inquiryReview'];

function addInquiry(
  world: World,
  given: Asked,
  { day, number, random }: { day: string; number: string; random: ReturnType<World['part']> },
): void {
  const { asker, unit, drafted, answered, transferred, rated, published, extended, assigned, taken } = given;
  const on = (after: number) => addWorkdays(day, after).day;
  const at = (after: number, hour: number) => new Date(startOf(on(after)).getTime() + hour * 3_600_000);
  const received = new Date(startOf(day).getTime() + 10 * 3_600_000);
  const [id, caseId] = [random.id(received), random.id(received)];
  const by = asker === 'member' ? of(unit ?? 0) : (given.by ?? 'null');
  const events: Event[] = [
    { kind: 'opened', after: 0, hour: 10, ...(by === 'null' ? {} : { by }) },
    ...(taken
      ? [{ kind: 'handedOn', after: taken.after, hour: 9, seq: 1, by: clerk, office: 'clerk', to: clerk }]
      : []),
    ...(assigned
      ? [{ kind: 'handedOn', after: assigned.after, hour: 9, seq: 1, by: clerk, office: 'clerk', to: director }]
      : []),
    ...(extended
      ? [
          {
            kind: 'extended',
            after: extended.after,
            hour: 11,
            seq: 1,
            by: clerk,
            office: 'clerk',
            reason: extended.why,
          },
        ]
      : []),
    ...(drafted ? [{ kind: 'passed', after: drafted.after, hour: 14, seq: 1, by: clerk, office: 'clerk' }] : []),
    ...(answered
      ? [{ kind: 'passed', after: answered.after, hour: 16, seq: 2, by: director, office: 'director' }]
      : []),
    ...(transferred
      ? [
          {
            kind: 'refused',
            after: transferred.after,
            hour: 15,
            seq: 1,
            by: clerk,
            office: 'clerk',
            reason: transferred.words,
          },
        ]
      : []),
  ];
  const due = dueDay(day, workdays, extended !== undefined, new Map());
  const over = answered !== undefined || transferred !== undefined;
  const since = drafted ? on(drafted.after) : day;
  const facts = {
    ...{ asker, again: workdays, extended: extended !== undefined },
    workdays: drafted ? daysLeft(since, due.day, new Map()) : workdays,
  };
  const assignedTo = taken ? clerk : assigned ? director : 'null';
  world.rows.then(
    `insert into flow_case (id, flow_id, kind, subject, title, page, own_page, facts, opened_by, opened_at, state, step_seq, version, told_version, step_since, due_on, due_provisional, assigned_to)
     values ($1, '${flowId}', 'inquiry', $2, $3, $4, $4, $5, ${by}, $6, $7, $8, $9, $9, $10, $11, $12, ${assignedTo})`,
    [
      ...[caseId, `inquiry:${id}`, number, `/modules/inquiries/pages/inquiry/index?id=${id}`, JSON.stringify(facts)],
      ...[received, answered ? 'passed' : transferred ? 'refused' : 'open', drafted ? 2 : 1, events.length, since],
      ...[over ? null : due.day, !over && due.provisional],
    ],
  );
  if (by !== 'null')
    world.rows.then(`insert into flow_party (case_id, person_id, reason) values ($1, ${by}, 'ownClaim')`, [caseId]);
  if (asker === 'member')
    world.rows.then(
      `insert into flow_party (case_id, unit_id, reason) values ($1, ${member(unit ?? 0)}, 'ownCompany')`,
      [caseId],
    );
  for (const [index, event] of events.entries())
    world.rows.then(
      `insert into flow_event (case_id, kind, step_seq, step, round, version, person_id, office, to_person, reason, at)
       values ($1, $2, $3, $4, 1, $5, ${event.by ?? 'null'}, $6, ${event.to ?? 'null'}, $7, $8)`,
      [
        ...[caseId, event.kind, event.seq ?? null, event.seq ? stepNames[event.seq - 1] : null, index + 1],
        ...[event.office ?? null, event.reason ?? null, event.after === 0 ? received : at(event.after, event.hour)],
      ],
    );
  // What was reviewed last for the registrar has still to be handed over.
  const reviewed = asker === 'registrar' && answered !== undefined && 'workdays' in given.ago;
  const repliedOn = transferred ? on(transferred.after) : answered && !reviewed ? on(answered.after) : null;
  const ratedAt = rated && repliedOn ? new Date(startOf(addDays(repliedOn, 1)).getTime() + 10 * 3_600_000) : null;
  const lapsed = repliedOn !== null && addDays(repliedOn, 31) <= world.today;
  const state = transferred
    ? 'transferred'
    : reviewed
      ? 'reviewed'
      : !answered
        ? 'open'
        : ratedAt || lapsed
          ? 'closed'
          : 'replied';
  const closedAt = transferred
    ? at(transferred.after, 15)
    : (ratedAt ?? (lapsed && repliedOn ? startOf(addDays(repliedOn, 31)) : null));
  const replier = transferred || asker === 'registrar' ? clerk : director;
  const delivered = asker === 'registrar' && repliedOn !== null;
  world.rows.then(
    `insert into inquiry (id, number, asker, by_person, by_unit, authority, came_by, noted_by, topic, title, words, may_publish, received_at, received_on, workdays, sent_as, checked, case_id, state, version,
       drafting_by, draft, drafted_by, reviewed_by, reply, replied_on, replied_by, delivered_by, delivered_at, due_on, due_provisional, extended, rating, rating_words, rated_at, closed_at)
     values ($1, $2, $3, ${by}, ${asker === 'member' ? member(unit ?? 0) : 'null'}, $4, $5, ${asker === 'registrar' ? clerk : 'null'}, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
       ${taken || drafted ? clerk : 'null'}, $18, ${drafted ? clerk : 'null'}, ${answered ? director : 'null'}, $19, $20, ${repliedOn ? replier : 'null'}, $21, $22, $23, $24, $25, $26, $27, $28, $29)`,
    [
      ...[id, number, asker, asker === 'registrar' ? '市民政局社会组织管理处' : null],
      ...[asker === 'registrar' ? 'letter' : null, given.topic, given.title, given.words],
      ...[asker !== 'registrar' && given.mayPublish !== false, received, day, workdays],
      ...[
        asker === 'public' ? `demo ${id}` : null,
        asker === 'public' && !published ? 'review' : 'pass',
        caseId,
        state,
      ],
      ...[events.length + (ratedAt ? 1 : 0), drafted?.words ?? ''],
      ...[transferred?.words ?? (repliedOn ? drafted?.words : null), repliedOn, delivered ? 'letter' : null],
      ...[delivered && answered ? at(answered.after, 17) : null, over ? due.day : null, over && due.provisional],
      ...[over && extended !== undefined, rated?.stars ?? null, rated?.words ?? null, ratedAt, closedAt],
    ],
  );
  if (published && repliedOn) {
    const day0 = new Date(startOf(addDays(repliedOn, 2)).getTime() + 10 * 3_600_000);
    world.rows.then(
      `insert into inquiry_answer (id, inquiry_id, topic, title, question, answer, published_by, published_at) values ($1, $2, $3, $4, $5, $6, ${director}, $7)`,
      [random.id(day0), id, given.topic, published.title, published.question, published.answer, day0],
    );
  }
}
