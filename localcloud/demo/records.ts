import { startOf } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { World } from './world';

/** A member that somebody stands for, by its place in the register, as a scalar sub-select. */
const member = (place: number) =>
  `(select m.id from membership m where m.status = 'active' and m.kind = 'unit' and exists (select from representation r where r.membership_id = m.id) order by m.member_no offset ${place} limit 1)`;
/** Who stands for it. */
const of = (place: number) =>
  `(select w.person_id from representation w where w.membership_id = ${member(place)} order by w.since, w.person_id limit 1)`;
const person = (openid: string) => `(select id from person where openid = '${openid}')`;

interface Line {
  days: number;
  kind: string;
  side: 'maker' | 'other' | 'desk' | null;
  /** SQL, or null for nobody. */
  by: string | null;
  office?: string;
  words?: string;
}
interface Complaint {
  days: number;
  manner: 'open' | 'confidential' | 'anonymous';
  kind: string;
  by: string | null;
  against?: string;
  about?: string;
  words: string;
  state: string;
  desk?: string;
  due: number | null;
  from: number;
  more?: Record<string, string | number | boolean>;
  trail: Line[];
}

const words = {
  late: '去年十月订的一批模具，约定三十天交货，拖了四个月，多次催促没有答复，请协会协调。',
  upheld: '经核对合同、送货单和双方说明，交货确实超期一百一十天，且没有按约定书面通知，投诉成立。',
  fee: '参加九月的培训，报名时说资料费包含在内，现场又收了一次资料费。',
  notUpheld: '收费公示写明资料费另收，报名页也有说明，没有多收。建议今后在报名通知里写得更清楚。',
  quality: '买的轴承用了两个星期就坏，检测报告和送来的货对不上，怀疑以次充好。我们是小厂，请不要让对方知道是谁反映的。',
  slow: '交了变更材料三个星期没有答复，打电话说没人负责。',
  raffle: '年会抽奖只在理事单位的桌子里抽，普通会员交一样的钱却没有机会。',
  booth: '报名时说展位先到先得，我们第二天就交了材料，却被排到角落，后报名的反而在入口。',
  boxes: '订的周转箱少发了二十只，对账三次都说下个月补，合同上的公司名和会员名录里的不一样。',
  brand: '对方在展会上使用和我们几乎一样的商标和包装，造成客户混淆。',
  brandFound: '两家商标均已注册，图案近似，展会上确有客户误认；对方已撤下包装，部分成立。',
};

const complaints: Complaint[] = [
  {
    ...{ days: -75, manner: 'open', kind: 'member', by: of(3), against: member(12), words: words.late },
    ...{ state: 'closed', due: null, from: -40 },
    more: {
      question: '请说明这批模具的交货情况，附送货单。',
      heard: -66,
      outcome: 'upheld',
      decision: words.upheld,
      decided: -42,
      counts: 323,
      closed: -25,
    },
    trail: [
      { days: -70, kind: 'accepted', side: 'desk', by: person('local-clerk'), office: 'clerk' },
      {
        days: -66,
        kind: 'hearing',
        side: 'desk',
        by: person('local-clerk'),
        office: 'clerk',
        words: '请说明这批模具的交货情况，附送货单。',
      },
      { days: -60, kind: 'stated', side: 'other', by: of(12), words: '主轴外协厂停电，交货晚了，已经同意减价一成。' },
      {
        days: -45,
        kind: 'proposed',
        side: 'desk',
        by: person('local-director'),
        office: 'director',
        words: words.upheld,
      },
      { days: -42, kind: 'decided', side: 'desk', by: person('local-president'), office: 'president' },
      { days: -25, kind: 'closed', side: null, by: null },
    ],
  },
  {
    ...{
      days: -48,
      manner: 'open',
      kind: 'fee',
      by: person('local-member'),
      about: '九月质量管理培训资料费',
      words: words.fee,
    },
    ...{ state: 'appealed', due: 32, from: -6 },
    more: { outcome: 'notUpheld', decision: words.notUpheld, decided: -14, appealDesk: 'supervisor' },
    trail: [
      { days: -44, kind: 'accepted', side: 'desk', by: person('local-clerk'), office: 'clerk' },
      {
        days: -14,
        kind: 'decided',
        side: 'desk',
        by: person('local-director'),
        office: 'director',
        words: words.notUpheld,
      },
      {
        days: -6,
        kind: 'appealed',
        side: 'maker',
        by: person('local-member'),
        words: '报名页是后来改的，我有当时的截图。',
      },
    ],
  },
  {
    ...{ days: -20, manner: 'confidential', kind: 'member', by: of(5), against: member(14), words: words.quality },
    ...{ state: 'hearing', due: 6, from: -8 },
    more: { question: '有单位反映贵单位供应的轴承与检测报告不符，请说明批次、检测和处理情况。', heard: -8 },
    trail: [
      { days: -17, kind: 'accepted', side: 'desk', by: person('local-clerk'), office: 'clerk' },
      {
        days: -8,
        kind: 'hearing',
        side: 'desk',
        by: person('local-clerk'),
        office: 'clerk',
        words: '有单位反映贵单位供应的轴承与检测报告不符，请说明批次、检测和处理情况。',
      },
    ],
  },
  {
    ...{ days: -26, manner: 'open', kind: 'member', by: of(7), against: member(16), words: words.brand },
    ...{ state: 'proposed', due: 14, from: -9 },
    more: { question: '请说明展会上使用的商标和包装。', heard: -19, outcome: 'partly', decision: words.brandFound },
    trail: [
      { days: -22, kind: 'accepted', side: 'desk', by: person('local-clerk'), office: 'clerk' },
      {
        days: -19,
        kind: 'hearing',
        side: 'desk',
        by: person('local-clerk'),
        office: 'clerk',
        words: '请说明展会上使用的商标和包装。',
      },
      { days: -9, kind: 'stated', side: 'other', by: of(16), words: '包装是设计公司做的，展会第二天就撤了。' },
      { days: -3, kind: 'proposed', side: 'desk', by: person('local-clerk'), office: 'clerk', words: words.brandFound },
    ],
  },
  {
    ...{ days: -12, manner: 'open', kind: 'secretariat', by: of(6), words: words.slow },
    ...{ state: 'accepted', desk: 'supervisor', due: 31, from: -9 },
    trail: [{ days: -9, kind: 'accepted', side: 'desk', by: person('local-supervisor'), office: 'supervisor' }],
  },
  {
    ...{ days: -4, manner: 'anonymous', kind: 'meeting', by: null, about: '年会抽奖', words: words.raffle },
    ...{ state: 'received', due: 3, from: -4 },
    trail: [],
  },
  {
    ...{ days: -16, manner: 'open', kind: 'meeting', by: of(8), about: '展位分配', words: words.booth },
    ...{ state: 'reviewing', due: 35, from: -7 },
    more: { refused: true, appealDesk: 'supervisor' },
    trail: [
      {
        ...{ days: -12, kind: 'notAccepted', side: 'desk', by: person('local-clerk'), office: 'clerk' },
        words: '展位由承办公司分配，不归本会管。',
      },
      { days: -7, kind: 'reviewAsked', side: 'maker', by: of(8), words: '招展通知是本会发的，分配办法也写在里面。' },
    ],
  },
  {
    ...{ days: -6, manner: 'open', kind: 'member', by: of(4), about: '做包装的那家绿色包装公司', words: words.boxes },
    ...{ state: 'accepted', due: 40, from: -3 },
    trail: [{ days: -3, kind: 'accepted', side: 'desk', by: person('local-clerk'), office: 'clerk' }],
  },
];

/** Complaints in every state, one of them about the secretariat and one by nobody, and what officers declare of posts elsewhere. */
export function addRecords(world: World, staff: Staff): void {
  const random = world.part('records');
  const last = new Map<string, number>();
  for (const each of [...complaints].sort((one, other) => one.days - other.days)) {
    const day = world.day(each.days);
    const year = day.slice(0, 4);
    const no = (last.get(year) ?? 0) + 1;
    last.set(year, no);
    addComplaint(world, each, {
      id: random.id(startOf(day)),
      number: `TS${year}-${String(no).padStart(4, '0')}`,
      random,
    });
  }
  for (const [year, no] of last)
    world.rows.then(`insert into complaint_counter (year, last) values ($1, $2)`, [Number(year), no]);
  addSidePosts(world, staff, random);
}

function addComplaint(
  world: World,
  {
    manner,
    kind,
    by,
    against,
    about = '',
    words: said,
    state,
    desk = 'secretariat',
    due,
    from,
    more = {},
    days,
    trail,
  }: Complaint,
  { id, number, random }: { id: string; number: string; random: ReturnType<World['part']> },
): void {
  const day = world.day(days);
  // People come in the hours of an office; what a time that is over closes, the night closes.
  const at = ({ days: then, side }: Pick<Line, 'days' | 'side'>, place: number) =>
    new Date(startOf(world.day(then)).getTime() + (side === null ? 130 : 555 + ((place * 137) % 440)) * 60_000);
  const on = (value: string | number | boolean | undefined) => (typeof value === 'number' ? world.day(value) : null);
  world.rows.then(
    `insert into complaint (id, number, manner, kind, by_person, membership_id, about, words, happened_on, received_at, received_on, sent_as, state, version, desk, clock_from, due_on,
       question, heard_on, outcome, decision, decided_by, confirmed_by, decided_on, appeal_desk, counts_until, closed_at, refused_by)
     values ($1, $2, $3, $4, ${by ?? 'null'}, ${against ?? 'null'}, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
       ${more.outcome ? person(state === 'proposed' ? 'local-clerk' : 'local-director') : 'null'}, ${more.decided !== undefined && kind === 'member' ? person('local-president') : 'null'}, $20, $21, $22, $23, ${more.refused ? person('local-clerk') : 'null'})`,
    [
      ...[id, number, manner, kind, about, said, world.day(days - 12), at({ days, side: 'maker' }, 0), day],
      ...[manner === 'anonymous' ? `demo ${id}` : null, state, 1 + trail.length, desk, world.day(from)],
      ...[due === null ? null : world.day(due), more.question ?? null, on(more.heard), more.outcome ?? null],
      ...[more.decision ?? null, on(more.decided), more.appealDesk ?? null, on(more.counts)],
      typeof more.closed === 'number' ? startOf(world.day(more.closed)) : null,
    ],
  );
  const lines: Line[] = [{ days, kind: 'received', side: 'maker', by }, ...trail];
  for (const [place, line] of lines.entries())
    world.rows.then(
      `insert into complaint_event (id, complaint_id, kind, side, person_id, office, words, at) values ($1, $2, $3, $4, ${line.by ?? 'null'}, $5, $6, $7)`,
      [
        ...[random.id(at(line, place)), id, line.kind, line.side, line.office ?? null, line.words ?? ''],
        at(line, place),
      ],
    );
}

const posts = [
  { openid: 'local-director', org: null, place: 9, position: '管理顾问', band: 'to50k', state: 'waiting' },
  { openid: 'local-president', org: null, place: 0, position: '董事长', band: 'over300k', state: 'confirmed' },
  { openid: 'local-president', org: '某理工学院', place: null, position: '产业教授', band: 'none', state: 'confirmed' },
  {
    openid: 'local-finance',
    org: '东湖会计服务部',
    place: null,
    position: '兼职会计',
    band: 'under10k',
    state: 'ended',
  },
  {
    openid: 'local-compliance',
    org: '青禾律师事务所',
    place: null,
    position: '特聘顾问',
    band: 'to50k',
    state: 'waiting',
  },
] as const;

/** This year was asked of everybody who holds an office; some have declared, one of them that there is nothing. */
function addSidePosts(world: World, staff: Staff, random: ReturnType<World['part']>): void {
  const year = Number(world.today.slice(0, 4));
  const asked = world.day(-60);
  world.rows.then(
    `insert into side_ask (person_id, year, asked_at, due_on) select distinct person_id, $1::int, $2::timestamptz, $3::date from appointment where term @> $4::date and ended_at is null`,
    [year, startOf(asked), world.day(12), world.today],
  );
  for (const [n, { openid, org, place, position, band, state }] of posts.entries()) {
    const declared = world.day(-50 + n * 9);
    const name = org === null ? `(select name from membership where id = ${member(place)})` : `'${org}'`;
    const search = org === null ? `(select search_name from membership where id = ${member(place)})` : `'${org}'`;
    world.rows.then(
      `insert into side_post (id, person_id, org_name, org_search, membership_id, is_investee, position, paid, band, starts_on, declared_on, declared_at, confirmed_by, confirmed_on, ended_on, ended_at)
       values ($1, $2, ${name}, ${search}, ${place === null ? 'null' : member(place)}, false, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[random.id(startOf(declared)), staff.person(openid).id, position, band !== 'none', band, world.day(-700)],
        ...[declared, startOf(declared)],
        ...(state === 'waiting' ? [null, null] : [staff.person('local-supervisor').id, world.day(-5)]),
        ...(state === 'ended' ? [world.day(-20), startOf(world.day(-4))] : [null, null]),
      ],
    );
  }
  for (const [openid, nothing] of [
    ['local-president', false],
    ['local-supervisor', true],
  ] as const)
    world.rows.then(`update side_ask set declared_on = $1, nothing = $2 where person_id = $3 and year = $4`, [
      ...[world.day(-20), nothing, staff.person(openid).id, year],
    ]);
}
