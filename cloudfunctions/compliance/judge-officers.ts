import * as z from 'zod';
import { addDays, daysBetween } from '../shared/clock';
import { judgePosition, supervising } from '../positions/judge-position';
import type { Finding } from '../../contracts/positions';
import { addMonths } from '../standing/judge-until';
import { rule, type AnyRule, type Compared, type Example, type Value } from './rule';
import { hit, none, pick, said } from './said';
import {
  positionWords,
  someHeld,
  somePosition,
  someTerm,
  termWords,
  type PositionFacts,
  type TermFacts,
} from './kinds';

type Code = Finding['code'];
type Decided = [fact: keyof PositionFacts, is: Value, op: Compared['op'], limit: Value];
type Examples = readonly [Example<PositionFacts>, ...Example<PositionFacts>[]];

const withoutName = ({ name: _, ...values }: Record<string, string>) => values;

/** What lies between two posts is one matter, and is said of one of them. */
const saidOf: Partial<Record<Code, (post: PositionFacts['post']) => boolean>> = {
  samePerson: (post) => post === 'president',
  sameUnit: (post) => post === 'president',
  supervisorAlso: (post) => !supervising.includes(post),
};

/** What the judge of positions finds by one of its codes, as a rule of its own (handbook §1.3). */
const ofCode = (
  id: string,
  code: Code,
  texts: { found: [string, string]; act: [string, string] },
  decided: (facts: PositionFacts, values: Record<string, string>) => Decided,
  positive: Examples,
  negative: Examples,
): AnyRule =>
  rule<PositionFacts, object>({
    id,
    about: 'position',
    params: none,
    judge: (facts) => {
      if (saidOf[code]?.(facts.post) === false) return null;
      const found = judgePosition(facts, facts.others, facts.limits).find((each) => each.code === code);
      return found
        ? hit(...decided(facts, found.values), { values: { post: facts.post, ...withoutName(found.values) } })
        : null;
    },
    facts: pick(
      positionWords,
      'post',
      'startsOn',
      'endsOn',

      'how',
      'bornMonth',
      'cadre',
      'approval',
      'elsewhere',
      'paid',
      'termEndsOn',
      'beside',
    ),
    found: said(...texts.found),
    act: said(...texts.act),
    concerns: ['compliance', 'supervisor', 'director'],
    positive,
    negative: [...negative, { said: said('都符合', 'Nothing wrong'), facts: somePosition() }],
  });

const secretary = (change: Partial<PositionFacts> = {}) => somePosition({ post: 'secretaryGeneral', ...change });
const before = (from: string, to: string) =>
  someHeld({ post: 'president', personName: '周建国', membershipId: 'member-a', startsOn: from, endsOn: to });

export const officerRules: AnyRule[] = [
  ofCode(
    'OFFICER01',
    'termTooLong',
    {
      found: ['{{title}}的任期超过 {{years}} 年。', 'The term of {{title}} is longer than {{years}} years.'],
      act: ['按章程改正任期，到期换届。', 'Correct the term by the charter.'],
    },
    ({ endsOn, startsOn, limits }) => ['endsOn', endsOn, '>', addMonths(startsOn, limits.years * 12)],
    [
      {
        said: said('五年零一天', 'Five years and a day'),
        facts: somePosition({ endsOn: '2029-05-02', termEndsOn: null }),
      },
    ],
    [
      { said: said('正好五年', 'Exactly five years'), facts: somePosition({ endsOn: '2029-05-01', termEndsOn: null }) },
      {
        said: said('聘任的秘书长', 'Hired'),
        facts: secretary({ how: 'hired', endsOn: '2031-05-01', termEndsOn: null }),
      },
    ],
  ),
  ofCode(
    'OFFICER02',
    'tooManyTerms',
    {
      found: [
        '{{title}}连任 {{count}} 届，最多 {{most}} 届。',
        '{{title}} is in term {{count}} in a row; at most {{most}}.',
      ],
      act: [
        '换届时更换人选；延长的须经大会三分之二通过并报批。',
        'Choose another, or have the assembly and the registrar consent.',
      ],
    },
    ({ limits }, { count }) => ['beside', Number(count), '>', limits.terms],
    [
      {
        said: said('第三届', 'The third in a row'),
        facts: somePosition({ others: [before('2019-05-01', '2024-04-30'), before('2014-05-01', '2019-04-30')] }),
      },
    ],
    [
      { said: said('第二届', 'The second'), facts: somePosition({ others: [before('2019-05-01', '2024-04-30')] }) },
      {
        said: said('中间隔了一届', 'With a term between'),
        facts: somePosition({ others: [before('2014-05-01', '2019-04-30'), before('2009-05-01', '2014-04-30')] }),
      },
    ],
  ),
  ofCode(
    'OFFICER03',
    'tooOldAtEnd',
    {
      found: [
        '{{title}}届满时超过 {{age}} 岁（{{month}} 满）。',
        '{{title}} is over {{age}} at the end of the term (reached in {{month}}).',
      ],
      act: ['换届前更换人选，或按规定报批。', 'Choose another, or ask for consent.'],
    },
    ({ endsOn }, { month = '' }) => ['endsOn', endsOn.slice(0, 7), '>', month],
    [
      {
        said: said('届满前一个月满 70', 'Seventy a month before the end'),
        facts: somePosition({ bornMonth: '1959-03' }),
      },
    ],
    [
      { said: said('届满当月满 70', 'In the month of the end'), facts: somePosition({ bornMonth: '1959-04' }) },
      { said: said('届满后才满', 'After it'), facts: somePosition({ bornMonth: '1959-05' }) },
      { said: said('理事不受限', 'A director'), facts: somePosition({ post: 'director', bornMonth: '1950-01' }) },
    ],
  ),
  ofCode(
    'OFFICER04',
    'samePerson',
    {
      found: ['会长和秘书长是同一人。', 'President and secretary-general are one person.'],
      act: ['由不同的人担任。', 'Let two persons hold them.'],
    },
    () => ['beside', '同一人', '=', '同一人'],
    [{ said: said('一人兼任', 'One person'), facts: somePosition({ others: [someHeld({ personName: '周建国' })] }) }],
    [
      { said: said('两个人', 'Two'), facts: somePosition({ others: [someHeld()] }) },
      {
        said: said('任期不重叠', 'One after the other'),
        facts: somePosition({
          others: [someHeld({ personName: '周建国', startsOn: '2019-01-01', endsOn: '2024-04-30' })],
        }),
      },
    ],
  ),
  ofCode(
    'OFFICER05',
    'sameUnit',
    {
      found: ['会长和秘书长来自同一会员单位。', 'President and secretary-general come from one member.'],
      act: ['由不同单位的人担任。', 'Let them come from two members.'],
    },
    () => ['beside', '同一会员单位', '=', '同一会员单位'],
    [
      {
        said: said('同一单位', 'One member'),
        facts: somePosition({ others: [someHeld({ membershipId: 'member-a' })] }),
      },
    ],
    [
      { said: said('不同单位', 'Two members'), facts: somePosition({ others: [someHeld()] }) },
      {
        said: said('副会长同单位可以', 'A vice president may'),
        facts: somePosition({ others: [someHeld({ post: 'vicePresident', membershipId: 'member-a' })] }),
      },
      {
        said: said('同一件事只在会长一职上提示', 'One matter is said once, of the president'),
        facts: secretary({ others: [someHeld({ post: 'president', membershipId: 'member-a' })] }),
      },
    ],
  ),
  ofCode(
    'OFFICER06',
    'servingCadre',
    {
      found: ['{{title}}是现职或未办退休的公务人员。', '{{title}} is a serving civil servant or not retired yet.'],
      act: ['辞去社会团体职务。', 'Give up the post.'],
    },
    ({ cadre }) => ['cadre', cadre, '≠', 'none'],
    [
      { said: said('现职', 'Serving'), facts: somePosition({ cadre: 'serving' }) },
      { said: said('免职未退休', 'Relieved, not retired'), facts: somePosition({ cadre: 'relieved' }) },
    ],
    [
      {
        said: said('退休已审批', 'Retired, with consent'),
        facts: somePosition({ cadre: 'retired', approval: '备案〔2026〕1号' }),
      },
    ],
  ),
  ofCode(
    'OFFICER07',
    'retiredLately',
    {
      found: ['{{title}}退休不满 {{years}} 年。', '{{title}} retired less than {{years}} years ago.'],
      act: ['一般不兼任；确需的先审批。', 'In general not; otherwise with consent first.'],
    },
    ({ cadre }) => ['cadre', cadre, '≠', 'none'],
    [
      {
        said: said('退休不满三年', 'Less than three years'),
        facts: somePosition({ cadre: 'retiredLately', approval: '批复〔2026〕1号' }),
      },
    ],
    [
      {
        said: said('退休三年以上', 'Longer ago'),
        facts: somePosition({ cadre: 'retired', approval: '备案〔2026〕1号' }),
      },
    ],
  ),
  ofCode(
    'OFFICER08',
    'approvalMissing',
    {
      found: ['{{title}}是退休干部，没有审批或备案。', '{{title}} is a retired cadre without consent or filing.'],
      act: ['补审批或备案文件。', 'Get the consent and record it.'],
    },
    ({ approval }) => ['approval', approval, 'missing', null],
    [{ said: said('没有审批', 'No consent'), facts: somePosition({ cadre: 'retired' }) }],
    [{ said: said('有备案', 'Filed'), facts: somePosition({ cadre: 'retired', approval: '备案〔2026〕1号' }) }],
  ),
  ofCode(
    'OFFICER09',
    'cadrePaid',
    {
      found: ['{{title}}是领导干部，任职领取报酬。', '{{title}} is a cadre and is paid for the post.'],
      act: ['停止发放并退回。', 'Stop and take back.'],
    },
    ({ paid }) => ['paid', paid, '≠', false],
    [
      {
        said: said('退休干部领酬', 'A retired cadre is paid'),
        facts: somePosition({ cadre: 'retired', approval: '备案〔2026〕1号', paid: true }),
      },
    ],
    [{ said: said('聘用人员领薪', 'Staff is paid'), facts: secretary({ how: 'hired', paid: true, termEndsOn: null }) }],
  ),
  ofCode(
    'OFFICER10',
    'cadreElsewhere',
    {
      found: [
        '{{title}}是退休干部，已在“{{where}}”任职，最多一个。',
        '{{title}} is a retired cadre with a post at “{{where}}”; one is the most.',
      ],
      act: ['辞去一个。', 'Give one up.'],
    },
    ({ elsewhere }) => ['elsewhere', elsewhere, '≠', null],
    [
      {
        said: said('在两个协会', 'In two associations'),
        facts: somePosition({
          post: 'vicePresident',
          cadre: 'retired',
          approval: '备案〔2026〕1号',
          elsewhere: '示例行业协会',
        }),
      },
    ],
    [{ said: said('只有本会', 'Here alone'), facts: somePosition({ cadre: 'retired', approval: '备案〔2026〕1号' }) }],
  ),
  ofCode(
    'OFFICER11',
    'postElsewhere',
    {
      found: ['{{title}}在“{{where}}”担任同样职务。', '{{title}} holds the same post at “{{where}}”.'],
      act: ['辞去其中一个。', 'Give one of them up.'],
    },
    ({ elsewhere }) => ['elsewhere', elsewhere, '≠', null],
    [
      { said: said('会长兼任', 'A president'), facts: somePosition({ elsewhere: '示例行业协会' }) },
      { said: said('秘书长兼任', 'A secretary-general'), facts: secretary({ elsewhere: '示例行业协会' }) },
    ],
    [
      {
        said: said('副会长可以', 'A vice president may'),
        facts: somePosition({ post: 'vicePresident', elsewhere: '示例行业协会' }),
      },
    ],
  ),
  ofCode(
    'OFFICER12',
    'supervisorAlso',
    {
      found: ['{{title}}同时担任监事和被监督的职务。', '{{title}} supervises and is supervised at once.'],
      act: ['辞去其中一个。', 'Give one of them up.'],
    },
    ({ post }) => ['beside', post, '≠', 'supervisor'],
    [
      {
        said: said('会长兼监事', 'A president who supervises'),
        facts: somePosition({ others: [someHeld({ post: 'supervisor', personName: '周建国' })] }),
      },
    ],
    [
      {
        said: said('先后担任', 'One after the other'),
        facts: somePosition({
          others: [
            someHeld({ post: 'supervisor', personName: '周建国', startsOn: '2019-01-01', endsOn: '2024-04-30' }),
          ],
        }),
      },
      {
        said: said('同一件事只在被监督的职务上提示', 'One matter is said once, of the post that is supervised'),
        facts: somePosition({ post: 'supervisor', others: [someHeld({ post: 'president', personName: '周建国' })] }),
      },
    ],
  ),
  rule<TermFacts, { leadDays: number }>({
    id: 'OFFICER13',
    about: 'term',
    params: z.object({ leadDays: z.int() }),
    judge: ({ endsOn, electionOpened, followed }, { leadDays }, { today }) => {
      const from = addDays(endsOn, -leadDays);
      return !electionOpened && !followed && today > from && today <= endsOn
        ? hit('endsOn', endsOn, '<', addDays(today, leadDays), {
            unit: 'date',
            values: { days: daysBetween(today, endsOn), leadDays },
          })
        : null;
    },
    facts: pick(termWords, 'no', 'endsOn', 'electionOpened', 'followed'),
    found: said(
      '{{title}} {{endsOn}} 届满，还有 {{days}} 天，换届没有启动。',
      '{{title}} ends on {{endsOn}}, in {{days}} days, and no election has begun.',
    ),
    act: said(
      '成立换届筹备组，按清单推进；来不及的先报批延期。',
      'Set up the group and begin, or ask for a postponement.',
    ),
    concerns: ['director', 'compliance', 'president'],
    positive: [
      {
        said: said('离届满不到 180 天', 'Less than 180 days'),
        facts: someTerm({ electionOpened: false }),
        params: { leadDays: 180 },
        today: '2026-09-02',
      },
    ],
    negative: [
      {
        said: said('正好 180 天', 'Exactly 180 days'),
        facts: someTerm({ electionOpened: false }),
        params: { leadDays: 180 },
        today: '2026-09-01',
      },
      { said: said('已启动', 'Begun'), facts: someTerm(), today: '2027-01-01' },
      {
        said: said('已有下一届', 'The next one is on record'),
        facts: someTerm({ electionOpened: false, followed: true }),
        today: '2027-01-01',
      },
      {
        said: said('已经届满另有规则', 'Over: another rule'),
        facts: someTerm({ electionOpened: false }),
        today: '2027-03-01',
      },
    ],
  }),
  rule<TermFacts, object>({
    id: 'OFFICER14',
    about: 'term',
    params: none,
    judge: ({ endsOn, followed }, _, { today }) =>
      !followed && today > endsOn
        ? hit('endsOn', endsOn, '<', today, { unit: 'date', values: { days: daysBetween(endsOn, today) } })
        : null,
    facts: pick(termWords, 'no', 'endsOn', 'electionOpened', 'followed'),
    found: said(
      '{{title}} {{endsOn}} 已届满，超期 {{days}} 天没有换届。',
      '{{title}} ended on {{endsOn}}, {{days}} days ago, and none follows.',
    ),
    act: said('尽快换届；延期的补登记管理机关的批准。', 'Elect now, or record the consent to postpone.'),
    concerns: ['director', 'compliance', 'president', 'supervisor'],
    positive: [{ said: said('过了一天', 'A day over'), facts: someTerm(), today: '2027-03-01' }],
    negative: [
      { said: said('最后一天', 'The last day'), facts: someTerm(), today: '2027-02-28' },
      { said: said('已换届', 'Elected'), facts: someTerm({ followed: true }), today: '2028-01-01' },
    ],
  }),
];
