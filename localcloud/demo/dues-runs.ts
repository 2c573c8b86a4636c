import type { Insertable } from 'kysely';
import { judgeOwing, periodFrom, titleOf } from '../../cloudfunctions/dues/judge-dues-run';
import type { DuesCharge } from '../../cloudfunctions/shared/schema';
import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { DemoStandard } from './dues';
import { addBill, addPayment, type DemoBill } from './money';
import type { Random } from './random';
import type { World } from './world';
import { takeoverOf } from './year';

interface Member {
  id: string;
  name: string;
  tier: string;
  status: string;
  joinedOn: string;
  endedOn: string | null;
}
interface Run {
  on: string;
  due: string;
  from: string;
  /** For those who joined since. */
  joined?: true;
  /** Whose bill waited for a later run, by their places in the register. */
  only?: readonly number[];
}
/** A small company pays less, a stopped one nothing; by their places in the register. */
const reduced: Record<number, number> = { 52: 1, 58: 1, 73: 1, 88: 1, 112: 1, 134: 1, 95: 2 };
/** Billed in the last run, so that something is owed which is not late: the member of the demo's phone is among them. */
const later = [7, 33, 41];
const open = ['arrears', 'suspended'];
const thresholds = [-30, 0, 30, 90];

/** Dues billed to all members since the takeover: paid by each channel, partly paid, not yet due, and late by its age. */
export function addDuesRuns(world: World, staff: Staff, standard: DemoStandard, feeItemId: string): void {
  const random = world.part('dues runs');
  const by = staff.person('local-finance').id;
  const members = world.rows.gathered.membership
    .filter(({ member_no }) => member_no !== null && member_no !== undefined)
    .map(
      (row): Member => ({
        ...{ id: row.id, name: row.name, tier: row.tier ?? '', status: row.status ?? '' },
        ...{ joinedOn: String(row.joined_on), endedOn: row.ended_on ? String(row.ended_on) : null },
      }),
    );
  const reliefs = addReliefs(world, random, standard, members, by);
  const runs = runsOf(world);
  const charged = new Set<string>();
  const waiting = new Set(runs.flatMap(({ only = [], from }) => only.map((place) => `${place} ${from}`)));
  for (const run of runs) addRun(world, random, { run, standard, feeItemId, members, reliefs, charged, waiting, by });
  world.rows.then(
    'select members_fall_behind(array(select membership_id from dues_charge where behind and taken_back_at is null))',
    [],
  );
  addCalls(world, random, staff);
}

/** The year of the takeover, the year after it, and who joined since; all of it in the past. */
function runsOf(world: World): Run[] {
  const since = takeoverOf(world);
  const year = Number(since.slice(0, 4));
  const next = `${year + 1}-01-01`;
  const runs: Run[] = [
    { on: addDays(since, 4), due: addDays(since, 34), from: `${year}-01-01` },
    { on: `${year + 1}-01-06`, due: `${year + 1}-03-31`, from: next },
    { on: world.day(-60), due: world.day(-20), from: next, joined: true },
    { on: world.day(-25), due: world.day(20), from: next, only: later },
  ];
  return runs.filter(({ on, due, from }, i) => i < 2 || (on > `${year + 1}-01-31` && due >= from));
}

function addReliefs(world: World, random: Random, standard: DemoStandard, members: readonly Member[], by: string) {
  const at = world.at(addDays(takeoverOf(world), 1), random);
  const rows = Object.entries(reduced).flatMap(([place, seq]) => {
    const member = members[Number(place)];
    if (!member || member.status !== 'active') return [];
    return [
      {
        ...{ id: random.id(at), membership_id: member.id, standard_id: standard.id, ballot_id: standard.ballotId, seq },
        ...{ reason: seq === 1 ? '小型企业，附上年度报表' : '厂房受灾停产四个月，附街道证明', by_id: by, at },
      },
    ];
  });
  world.rows.after('dues_relief', rows);
  return new Map(rows.map((row) => [row.membership_id, row]));
}

interface Making {
  run: Run;
  standard: DemoStandard;
  feeItemId: string;
  members: readonly Member[];
  reliefs: ReadonlyMap<string, { id: string; seq: number }>;
  charged: Set<string>;
  /** Whom a later run bills for the period. */
  waiting: ReadonlySet<string>;
  by: string;
}
function addRun(
  world: World,
  random: Random,
  { run, standard, feeItemId, members, reliefs, charged, waiting, by }: Making,
) {
  const at = world.at(run.on, random);
  const id = random.id(at);
  const period = periodFrom(run.from);
  const charges: Insertable<DuesCharge>[] = [];
  let amount = 0;
  let leftOut = 0;
  // As on its day: who joined later is billed by a later run, who left later was a member still.
  const there = members.filter(
    ({ id: memberId, joinedOn }, place) =>
      joinedOn <= run.on &&
      !charged.has(`${memberId} ${run.from}`) &&
      (run.only?.includes(place) ?? !waiting.has(`${place} ${run.from}`)),
  );
  for (const [i, member] of there.entries()) {
    const tier = standard.tiers.find(({ for: named }) => named.split(' ').includes(member.tier));
    const relief = reliefs.get(member.id);
    const percent = relief ? (standard.percents[relief.seq] ?? 0) : 0;
    const left = member.endedOn !== null && member.endedOn <= run.on ? member.endedOn : null;
    const asked = { joinedOn: member.joinedOn, endedOn: left, full: tier?.amount ?? null, percent };
    const verdict = judgeOwing(asked, period, { joining: 'quarter', leaving: 'none' });
    if (!tier || verdict.share === undefined || verdict.full === undefined) {
      leftOut += 1;
      continue;
    }
    charged.add(`${member.id} ${run.from}`);
    const chargeId = random.id(at);
    const owed = verdict.owes ? verdict.amount : 0;
    const late = owed > 0 && run.due < world.today && isLate(world, run, member, i === 0);
    charges.push({
      ...{ id: chargeId, run_id: id, membership_id: member.id, period_from: run.from, period_to: period.to },
      ...{ tier_seq: standard.tiers.indexOf(tier) + 1, full_amount: verdict.full, ...verdict.share },
      ...{ relief_id: relief?.id ?? null, percent, amount: owed, behind: late, reminded: remindedOf(world, run) },
    });
    amount += owed;
    if (owed === 0) {
      leftOut += 1;
      continue;
    }
    const bill = addBill(world, random, {
      ...{ kind: 'dues', feeItemId, title: titleOf(period), membershipId: member.id },
      ...{ payerName: member.name, amount: owed, at, day: run.on, due: run.due },
      ...{ source: { kind: 'dues', id: chargeId }, by },
    });
    payDues(world, random, bill, run, late, by);
  }
  const ids = there.map((member) => member.id).sort();
  world.rows.after('dues_run', [
    {
      ...{ id, standard_id: standard.id, ballot_id: standard.ballotId, fee_item_id: feeItemId },
      ...{ period_from: run.from, period_to: period.to, due_day: run.due, state: 'done', after: ids.at(-1) },
      ...{ members: there.length, seen: there.length, billed: there.length - leftOut, amount, left_out: leftOut },
      ...{ started_by: by, started_at: at, finished_at: at },
    },
  ]);
  world.rows.after('dues_charge', charges);
}

// Some of those who are in arrears owe for both years; the first of those who joined lately forgot.
const isLate = (world: World, run: Run, { id, status }: Member, isFirst: boolean): boolean =>
  open.includes(status)
    ? run.from >= world.today.slice(0, 4) || Number.parseInt(id.slice(-2), 16) % 3 === 0
    : run.joined === true && isFirst;

const remindedOf = (world: World, { due }: Run): number | null =>
  thresholds.filter((days) => addDays(due, days) < world.today).at(-1) ?? null;

const channels = ['wechat', 'wechat', 'wechat', 'wechat', 'bank', 'bank', 'bank', 'cash'] as const;

function payDues(world: World, random: Random, bill: DemoBill, run: Run, late: boolean, by: string): void {
  const last = run.due < world.today ? run.due : world.day(-2);
  // What is not due yet has been paid by some.
  if (late && random.chance(0.8)) return;
  if (!late && run.only) return;
  const span = Math.round((Date.parse(last) - Date.parse(run.on)) / 86_400_000);
  const day = addDays(run.on, random.int(1, Math.max(1, span)));
  const channel = random.pick(channels);
  addPayment(world, random, bill, {
    // Nobody carries more than that in his hand.
    ...{ channel: channel === 'cash' && bill.amount > 500_000 ? 'bank' : channel, day, by },
    ...(late ? { amount: Math.floor(bill.amount / 200) * 100 } : {}),
  });
}

const said = ['财务换人，答应月底前付。', '说已经安排付款，月中到账。', '电话没有人接，改日再打。'];
/** Who was called about what is late. */
function addCalls(world: World, random: Random, staff: Staff): void {
  const clerk = staff.person('local-clerk').id;
  for (const [i, note] of said.entries()) {
    const at = startOf(world.day(-12 + i * 4));
    world.rows.then(
      `insert into dues_call (id, charge_id, note, by_id, at)
       select $1, o.charge_id, $2, $3, $4 from dues_open o where o.behind order by o.due_day, o.number offset $5 limit 1`,
      [random.id(at), note, clerk, at, i],
    );
  }
  // A year late: one waits to be looked into, the next has had its notice.
  const at = startOf(world.day(-3));
  world.rows.then(
    `insert into dues_deemed (id, charge_id, membership_id, reason, noticed_by, noticed_at, reply_until)
     select $1, o.charge_id, o.membership_id, $2, $3, $4, $5 from dues_open o
     where o.behind and o.due_day < $6::date - 365 order by o.due_day, o.number offset 1 limit 1`,
    [
      random.id(at),
      '会费逾期一年以上，电话和短信都没有回音',
      staff.person('local-director').id,
      at,
      world.day(27),
      world.today,
    ],
  );
}
