import type { DuesClause } from '../../contracts/dues-kinds';
import { addDays } from '../shared/clock';
import { judgeDuesStandard, type StandardFacts } from '../dues/judge-dues-standard';
import { fewest } from '../ground/judge-resolution';
import { rule, type AnyRule, type Clock, type Found } from './rule';
import { each, hit, none, pick, said as both } from './said';
import { billWords, duesWords, someBill, someDues, withoutBallot, type BillFacts, type DuesFacts } from './kinds';

/** As the judge of dues takes it; what a rule does not keep of a standard is as good as not there. */
const standardOf = (facts: Partial<DuesFacts>): Omit<StandardFacts, 'today'> => {
  const { notes = '', tiers = [], tierFen = [], tierServices = [], body = null } = facts;
  return {
    form: {
      ...{ name: '', notes },
      tiers: tiers.map((name, at) => ({
        ...{ name, amount: tierFen[at] ?? 0, services: tierServices[at] ?? '', memberTiers: [] },
      })),
    },
    adopted: facts.adopted ?? false,
    ballot: body && {
      ...{ body, heldOn: facts.heldOn ?? '2000-01-01', resolution: '', secret: facts.secret ?? false },
      ...{ inPerson: facts.inPerson ?? false, entitled: facts.entitled ?? 0, present: facts.present ?? 0 },
      ...{ issued: 0, returned: 0, yes: 0, no: 0, abstain: 0, void: 0 },
    },
    disclosedOn: facts.disclosedOn ?? null,
    creditChinaUrl: facts.creditChinaUrl ?? null,
  };
};
const quorumOf = ({ quorum }: Partial<DuesFacts>): readonly [number, number] | null =>
  quorum?.[0] !== undefined && quorum[1] !== undefined ? [quorum[0], quorum[1]] : null;
/** What the judge of dues found by these clauses; the limits are those of the day of the ballot. */
const clauses = (facts: Partial<DuesFacts>, { today }: Clock, ...wanted: DuesClause[]) => {
  const quorum = quorumOf(facts);
  const found = judgeDuesStandard(
    { ...standardOf(facts), today },
    {
      ...{ maxTiers: facts.maxTiers ?? null, disclosureDays: facts.disclosureDays ?? null },
      adoption: quorum && { quorum, pass: [1, 2] },
    },
  );
  return found.filter(({ clause }) => wanted.includes(clause));
};
/** The words of the standard that a finding quotes. */
const quoted = (words: string): string => /「(.+?)」/.exec(words)?.[1] ?? '';
/** 会费, and not 参会费, 展会费 or 年会费用: what is paid for coming is no dues. */
const calledDues = /(?<![参展大])会费(?!用)/;
const withWords = (notes: string) => someDues({ notes });

/** A clause that is broken by words of the standard. */
const ofWords = (
  id: string,
  clause: DuesClause,
  asked: { zh: string; en: string; act: string; actEn: string },
  bad: [string, ...string[]],
  good: [string, ...string[]],
): AnyRule =>
  rule<DuesFacts, object>({
    id,
    about: 'duesStandard',
    params: none,
    judge: (facts, _, clock) => {
      const found = clauses(facts, clock, clause)[0];
      if (!found) return null;
      const words = quoted(found.found['zh-CN']);
      return hit('notes', words, 'has', words, { values: { words } });
    },
    facts: pick(duesWords, 'notes', 'tiers', 'tierServices', 'adopted'),
    found: both(`「{{title}}」里写着“{{words}}”：${asked.zh}。`, `“{{title}}” says “{{words}}”: ${asked.en}.`),
    act: both(asked.act, asked.actEn),
    concerns: ['compliance', 'finance', 'director'],
    positive: each(bad, (notes) => ({ said: both(notes, notes), facts: withWords(notes) })),
    negative: each(good, (notes) => ({ said: both(notes, notes), facts: withWords(notes) })),
  });

const ballotFaults = {
  'DUES-01.body': 'body',
  'DUES-01.quorum': 'quorum',
  'DUES-01.secret': 'secret',
  'DUES-01.form': 'form',
} as const;
const ballotWords = { body: '会员（代表）大会', quorum: '到会人数', secret: '无记名投票', form: '到场表决' } as const;

export const duesRules: AnyRule[] = [
  rule<DuesFacts, object>({
    id: 'FEE12',
    about: 'duesStandard',
    redLine: true,
    params: none,
    judge: ({ adopted, body, billed }) =>
      body === null && (adopted || billed > 0) ? hit('body', null, 'missing', null, { values: { billed } }) : null,
    facts: pick(duesWords, 'adopted', 'body', 'billed'),
    found: both(
      '「{{title}}」没有表决记录，已据此开出 {{billed}} 张收款单。',
      '“{{title}}” has no ballot; {{billed}} bills rest on it.',
    ),
    act: both(
      '停止收取；经会员（代表）大会无记名表决通过后再收。',
      'Collect nothing until the assembly has adopted it.',
    ),
    concerns: ['compliance', 'finance', 'director'],
    positive: [
      { said: both('没有表决就执行', 'In force without a ballot'), facts: someDues(withoutBallot) },
      {
        said: both('草案已经开单', 'A draft is billed'),
        facts: someDues({ ...withoutBallot, adopted: false, billed: 1 }),
      },
    ],
    negative: [
      { said: both('表决通过', 'Adopted by ballot'), facts: someDues({ billed: 80 }) },
      { said: both('还是草案', 'A draft'), facts: someDues({ ...withoutBallot, adopted: false }) },
    ],
  }),
  rule<DuesFacts, object>({
    id: 'DUES01',
    about: 'duesStandard',
    params: none,
    judge: (facts, _, clock) =>
      clauses(facts, clock, 'DUES-01.body', 'DUES-01.quorum', 'DUES-01.secret', 'DUES-01.form').map(
        ({ clause }): Found => {
          const period = ballotFaults[clause as keyof typeof ballotFaults];
          const [is, op, limit] =
            period === 'quorum'
              ? ([facts.present ?? 0, '<', needed(facts)] as const)
              : ([period === 'body' ? facts.body : false, '≠', ballotWords[period]] as const);
          return hit(period === 'quorum' ? 'present' : period === 'form' ? 'inPerson' : period, is, op, limit, {
            period,
            unit: period === 'quorum' ? 'count' : undefined,
            values: { what: ballotWords[period] },
          });
        },
      ),
    facts: pick(duesWords, 'body', 'heldOn', 'entitled', 'present', 'secret', 'inPerson', 'quorum'),
    found: both('「{{title}}」的表决不符合要求：{{what}}。', 'The ballot on “{{title}}” falls short: {{what}}.'),
    act: both(
      '提请会员（代表）大会重新无记名表决。',
      'Put it before the assembly again, by secret ballot in the room.',
    ),
    concerns: ['compliance', 'director', 'supervisor'],
    positive: [
      {
        said: both('理事会通过的', 'Adopted by the council'),
        facts: someDues({ body: 'council' }),
      },
      {
        said: both('差一人不到三分之二', 'One short of two thirds'),
        facts: someDues({ present: 59 }),
      },
      { said: both('举手表决', 'By show of hands'), facts: someDues({ secret: false }) },
      { said: both('通讯表决', 'By letter'), facts: someDues({ inPerson: false }) },
    ],
    negative: [
      { said: both('正好三分之二到会', 'Exactly two thirds'), facts: someDues() },
      { said: both('代表大会通过', 'By the congress'), facts: someDues({ body: 'congress' }) },
    ],
  }),
  ofWords(
    'DUES02',
    'DUES-02',
    {
      ...{ zh: '金额要明确，不得浮动', en: 'each amount is explicit and does not float' },
      ...{ act: '改成明确的金额，重新表决。', actEn: 'Say each amount and vote again.' },
    },
    ['可按经营情况上浮', '缴纳不低于 2000 元'],
    ['按年缴纳', '每年三月缴清'],
  ),
  rule<DuesFacts, object>({
    id: 'DUES03',
    about: 'duesStandard',
    params: none,
    judge: (facts, _, clock) => {
      const { heldOn, disclosedOn } = facts;
      const days = facts.disclosureDays ?? 0;
      if (clauses(facts, clock, 'DUES-03.late', 'DUES-03.waiting').length === 0 || heldOn === null) return null;
      return hit('disclosedOn', disclosedOn, '>', addDays(heldOn, days), {
        unit: 'date',
        values: { days, heldOn },
      });
    },
    facts: pick(duesWords, 'body', 'heldOn', 'disclosedOn', 'disclosureDays'),
    found: both(
      '「{{title}}」{{heldOn}} 表决，应在 {{days}} 日内（{{limit}} 前）向全体会员公开。',
      '“{{title}}” was voted on {{heldOn}}; it is shown to all members within {{days}} days, by {{limit}}.',
    ),
    act: both('立即公开，并记下公开的日期和方式。', 'Show it now and record when and how.'),
    concerns: ['compliance', 'clerk', 'director'],
    positive: [
      { said: both('第 31 天公开', 'On the 31st day'), facts: someDues({ disclosedOn: '2026-10-02' }) },
      {
        said: both('过了 30 天还没公开', 'Not shown after 30 days'),
        facts: someDues({ disclosedOn: null }),
        today: '2026-10-02',
      },
    ],
    negative: [
      { said: both('第 30 天公开', 'On the 30th day'), facts: someDues({ disclosedOn: '2026-10-01' }) },
      {
        said: both('还在 30 天内', 'Still within 30 days'),
        facts: someDues({ disclosedOn: null }),
        today: '2026-10-01',
      },
    ],
  }),
  rule<BillFacts, object>({
    id: 'DUES05',
    about: 'bill',
    params: none,
    judge: ({ kind, title, open }) =>
      open && kind !== 'dues' && calledDues.test(title) ? hit('kind', kind, '≠', 'dues') : null,
    facts: pick(billWords, 'open', 'kind', 'title', 'amount'),
    found: both(
      '「{{title}}」按会费收，却登记为其他收入。',
      '“{{title}}” is called dues and recorded as something else.',
    ),
    act: both('改为会费并开社会团体会费票据；不是会费的改名。', 'Record it as dues with its receipt, or rename it.'),
    concerns: ['finance', 'compliance'],
    positive: [
      { said: both('会费记成其他收入', 'Dues as other income'), facts: someBill({ kind: 'other', title: '补缴会费' }) },
    ],
    negative: [
      { said: both('会费', 'Dues'), facts: someBill({ kind: 'dues', title: '2026 年会费' }) },
      { said: both('服务费', 'A service'), facts: someBill() },
      {
        said: both('参会费是会议的收费', 'A fee for coming to a meeting'),
        facts: someBill({ kind: 'meeting', title: '秋季峰会参会费' }),
      },
      { said: both('年会费用不是会费', 'The cost of the year’s meeting'), facts: someBill({ title: '年会费用分摊' }) },
      { said: both('已撤销', 'Cancelled'), facts: someBill({ kind: 'other', title: '补缴会费', open: false }) },
    ],
  }),
  ofWords(
    'DUES06',
    'DUES-06',
    {
      ...{ zh: '会费标准已不用备案', en: 'a dues standard is not filed any more' },
      ...{ act: '删去备案的话，按表决和公开的日期执行。', actEn: 'Leave the filing out.' },
    },
    ['报民政部门备案后执行'],
    ['表决通过后执行'],
  ),
  rule<DuesFacts, object>({
    id: 'DUES07',
    about: 'duesStandard',
    params: none,
    judge: (facts, _, clock) =>
      clauses(facts, clock, 'DUES-07', 'DUES-07.finer').map(({ clause, found }): Found => {
        const { tiers } = facts;
        const finer = clause === 'DUES-07.finer';
        const most = facts.maxTiers ?? 0;
        const values = { tiers: tiers.length, most };
        const words = quoted(found['zh-CN']);
        return finer
          ? hit('tiers', words, 'has', words, { period: 'finer', values })
          : hit('tiers', tiers.length, '>', most, { values });
      }),
    facts: pick(duesWords, 'tiers', 'tierFen', 'tierServices', 'maxTiers'),
    found: both(
      '「{{title}}」有 {{tiers}} 个档次，一般不超过 {{most}} 个，一档之内不再细分。',
      '“{{title}}” has {{tiers}} tiers; in general no more than {{most}}, and none inside a tier.',
    ),
    act: both('合并档次；确有需要的写明理由。', 'Merge tiers, or say why there are more.'),
    concerns: ['compliance', 'director'],
    positive: [
      { said: both('五个档次', 'Five tiers'), facts: someDues(tiersOf(5)) },
      {
        said: both('档内再分', 'Divided inside a tier'),
        facts: someDues(tiersOf(2, '其中规模以上单位加倍')),
      },
    ],
    negative: [{ said: both('正好四个档次', 'Exactly four'), facts: someDues(tiersOf(4)) }],
  }),
  rule<DuesFacts, object>({
    id: 'DUES08',
    about: 'duesStandard',
    params: none,
    judge: (facts, _, clock) =>
      clauses(facts, clock, 'DUES-08').length > 0 ? hit('creditChinaUrl', null, 'missing', null) : null,
    facts: pick(duesWords, 'body', 'heldOn', 'disclosedOn', 'creditChinaUrl', 'disclosureDays'),
    found: both(
      '「{{title}}」没有记「信用中国」上的公示网址。',
      'No address on Credit China is recorded for “{{title}}”.',
    ),
    act: both('公示标准、服务和依据，填上网址。', 'Publish standard, services and basis there.'),
    concerns: ['compliance', 'clerk'],
    positive: [{ said: both('没有网址', 'No address'), facts: someDues({ creditChinaUrl: null }) }],
    negative: [
      { said: both('有网址', 'With its address'), facts: someDues() },
      {
        said: both('还没有公开', 'Not shown yet'),
        facts: someDues({ creditChinaUrl: null, disclosedOn: null }),
        today: '2026-09-10',
      },
    ],
  }),
  ofWords(
    'DUES09',
    'DUES-09',
    {
      ...{ zh: '不得收费返成', en: 'nobody is paid a part of the dues that he brings in' },
      ...{ act: '删去返成的约定，已付的收回。', actEn: 'Drop it and take back what was paid.' },
    },
    ['分会代收的按 20 返点', '按比例返还介绍人，提成一成'],
    ['会费由秘书处统一收取'],
  ),
  ofWords(
    'DUES10',
    'DUES-10',
    {
      ...{ zh: '担任职务除会费外不另收费', en: 'nothing but dues is asked for an office' },
      ...{ act: '删去任职的另外收费。', actEn: 'Drop what is asked for the office.' },
    },
    ['副会长另缴赞助 5 万元', '常务理事任职费另计'],
    ['副会长单位按本档缴纳会费'],
  ),
  rule<DuesFacts, object>({
    id: 'DUES11',
    about: 'duesStandard',
    params: none,
    judge: (facts, _, clock) => {
      if (clauses(facts, clock, 'DUES-11').length === 0) return null;
      const bare = facts.tiers.filter((_one, at) => (facts.tierFen[at] ?? 0) > 0 && !facts.tierServices[at]?.trim());
      return hit('tierServices', bare.length, '>', 0, { values: { tiers: bare.join('、') } });
    },
    facts: pick(duesWords, 'tiers', 'tierFen', 'tierServices'),
    found: both('「{{title}}」的 {{tiers}} 没有写提供什么服务。', '“{{title}}” names no services for {{tiers}}.'),
    act: both('写明各档的服务并真正提供。', 'Say what each tier is for, and give it.'),
    concerns: ['compliance', 'clerk'],
    positive: [{ said: both('收费不写服务', 'No services'), facts: someDues(tiersOf(2, '')) }],
    negative: [{ said: both('写了服务', 'With services'), facts: someDues() }],
  }),
  rule<DuesFacts, object>({
    id: 'FEE17',
    about: 'duesStandard',
    params: none,
    judge: (facts, _, clock) => {
      const found = clauses(facts, clock, 'FEE17')[0];
      if (!found) return null;
      const words = quoted(found.found['zh-CN']);
      return words
        ? hit('notes', words, 'has', words, { values: { words } })
        : hit('body', facts.body, '≠', ballotWords.body, { values: { words: '分支机构会议' } });
    },
    facts: pick(duesWords, 'notes', 'tiers', 'tierServices', 'body'),
    found: both('「{{title}}」是分支机构自行制定的（{{words}}）。', '“{{title}}” was made by a branch ({{words}}).'),
    act: both('停止执行；会费标准只由本会的会员（代表）大会制定。', 'Stop it: the assembly alone makes dues.'),
    concerns: ['compliance', 'director'],
    positive: [
      { said: both('分会可自行制定', 'Branches make their own'), facts: withWords('分会可自行制定标准') },
      {
        said: both('分支机构会议通过', 'Adopted by a branch'),
        facts: someDues({ body: 'branch_meeting' }),
      },
    ],
    negative: [{ said: both('全会统一', 'One for all'), facts: withWords('分会会员执行同一标准') }],
  }),
];

/** The fewest that make the quorum of the day. */
function needed(facts: DuesFacts): number {
  const quorum = quorumOf(facts);
  return quorum ? fewest(facts.entitled ?? 0, quorum, false) : 0;
}
function tiersOf(count: number, services = '政策解读'): Partial<DuesFacts> {
  const all = Array.from({ length: count }, (_, at) => at);
  return {
    tiers: all.map((at) => `第${'一二三四五六'[at]}档`),
    tierFen: all.map((at) => 100000 * (at + 1)),
    tierServices: all.map(() => services),
  };
}
