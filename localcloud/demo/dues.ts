import { addDays, startOf } from '../../cloudfunctions/shared/clock';
import type { Staff } from './association';
import type { World } from './world';
import { takeoverOf } from './year';

const tiers = [
  { name: '会员', amount: 200_000, services: '行业简报、每年两次培训、对接会名额', for: '普通会员' },
  { name: '理事', amount: 500_000, services: '会员服务，另加专题调研和展位优惠', for: '理事单位' },
  { name: '常务理事', amount: 1_000_000, services: '理事服务，另加政策咨询', for: '常务理事单位' },
  { name: '会长、副会长', amount: 3_000_000, services: '常务理事服务，另加考察名额', for: '副会长单位 会长单位' },
];

export interface DemoStandard {
  id: string;
  ballotId: string;
  tiers: readonly { name: string; amount: number; for: string }[];
  /** Hundredths that a reduction takes off, by its number. */
  percents: Readonly<Record<number, number>>;
}
/** What the council talks about: a tier more, and two sentences that the law does not allow. */
const proposed = {
  notes: '每年三月底前缴清；当年效益好的单位，会费可按经营情况上浮。担任副会长的另缴赞助款5万元。',
  tiers: [
    ...tiers.slice(0, 3),
    { name: '副会长', amount: 2_000_000, services: '常务理事服务，另加考察名额', for: '副会长单位' },
    { name: '会长', amount: 5_000_000, services: '副会长服务，另加专题宣传', for: '会长单位' },
  ],
};
const reductions = [
  { name: '小微企业', condition: '小型、微型企业，凭当年报表', percent: 30 },
  { name: '受灾停产', condition: '受灾停产满三个月的当年', percent: 100 },
];

/**
 * Two versions of the dues standard, each adopted by an assembly: the one of the last term, and the one in force. They are
 * drafts until the seed has written their ballots. A third is a draft that rules find fault with.
 */
export function addDues(world: World, staff: Staff): DemoStandard {
  const random = world.part('dues');
  const by = staff.person('local-director').id;
  const year = Number(takeoverOf(world).slice(0, 4));
  let inForce: DemoStandard | undefined;
  const versions = [
    { from: `${year - 4}-01-01`, until: `${year}-01-01`, heldOn: `${year - 5}-11-20`, share: 0.8 },
    { from: `${year}-01-01`, until: null, heldOn: `${year - 1}-11-18`, share: 1 },
  ];
  for (const { from, until, heldOn, share } of versions) {
    const at = startOf(addDays(heldOn, 2));
    const id = random.id(at);
    addDraft(world, id, {
      ...{ by, draftedOn: addDays(heldOn, -30), from, until, notes: '每年三月底前缴清。' },
      tiers: tiers.map((tier) => ({ ...tier, amount: tier.amount * share })),
    });
    const ballotId = random.id(at);
    world.rows.add('dues_ballot', {
      id: ballotId,
      standard_id: id,
      meeting_id: null,
      body: 'assembly',
      held_on: heldOn,
      resolution: `江精商会员大会〔${heldOn.slice(0, 4)}〕2号`,
      secret: true,
      in_person: true,
      ...{ entitled: 180, present: 151, issued: 151, returned: 150, yes: 139, no: 6, abstain: 4, void: 1 },
      recorded_by: by,
      recorded_at: at,
    });
    // Its parts are written while it is a draft; then it is adopted, and shown.
    world.rows.then(
      "update dues_standard set state = 'adopted', disclosed_on = $2, disclosed_how = '群发通知并在官网公示', credit_china_url = 'https://www.creditchina.gov.cn/' where id = $1",
      [id, addDays(heldOn, 12)],
    );
    const percents = Object.fromEntries(reductions.map(({ percent }, i) => [i + 1, percent]));
    if (until === null) inForce = { id, ballotId, tiers, percents };
  }
  const draftedOn = world.day(-32);
  addDraft(world, world.part('dues draft').id(startOf(draftedOn)), {
    ...{ by, draftedOn, from: `${Number(world.today.slice(0, 4)) + 1}-01-01`, until: null, ...proposed },
  });
  if (!inForce) throw new Error('a standard is in force');
  return inForce;
}

interface Draft {
  by: string;
  draftedOn: string;
  from: string;
  until: string | null;
  notes: string;
  tiers: readonly (typeof tiers)[number][];
}
function addDraft(world: World, id: string, { by, draftedOn, from, until, notes, tiers: drafted }: Draft): void {
  world.rows.add('dues_standard', {
    id,
    name: `${from.slice(0, 4)} 年会费标准`,
    effective: `[${from},${until ?? ''})`,
    joining: 'quarter',
    leaving: 'none',
    notes,
    drafted_by: by,
    drafted_at: startOf(draftedOn),
  });
  drafted.forEach(({ name, amount, services, for: kinds }, i) => {
    const seq = i + 1;
    world.rows.add('dues_tier', { standard_id: id, seq, name, amount, services });
    for (const member_tier of kinds.split(' ')) world.rows.add('dues_tier_for', { standard_id: id, seq, member_tier });
  });
  reductions.forEach((reduction, i) => world.rows.add('dues_reduction', { standard_id: id, seq: i + 1, ...reduction }));
}
