import { judgeReception, type ReceptionFinding } from '../expenses/judge-reception';
import { rule, type AnyRule, type Example } from './rule';
import { hit, none, pick, said } from './said';
import { aReception, expenseWords, someExpense, someReception, type ExpenseFacts } from './kinds';

const gone = ['refused', 'withdrawn', 'cancelled'];
/** What the judge of expenses found, by its own limits (expenses.reception). */
const found = ({ reception, amount, receptionLimits, state }: ExpenseFacts, which: ReceptionFinding['rule']) =>
  reception && !gone.includes(state)
    ? judgeReception(reception, amount, receptionLimits).find((each) => each.rule === which)
    : undefined;
const people = (count: number) => Array.from({ length: count }, (_, at) => `来宾${at + 1}`);

type Texts = [zh: string, en: string];
type Examples = readonly [Example<ExpenseFacts>, ...Example<ExpenseFacts>[]];
/** A finding of the reception's judge as a rule of its own. */
const ofReception = (
  id: string,
  which: ReceptionFinding['rule'],
  texts: { found: Texts; act: Texts },
  compare: (facts: ExpenseFacts, values: Record<string, number>) => Parameters<typeof hit>,
  positive: Examples,
  negative: Examples,
): AnyRule =>
  rule<ExpenseFacts, object>({
    id,
    about: 'expense',
    params: none,
    judge: (facts) => {
      const one = found(facts, which);
      return one ? hit(...compare(facts, one.values)) : null;
    },
    facts: pick(expenseWords, 'reception', 'amount', 'day', 'receptionLimits'),
    found: said(...texts.found),
    act: said(...texts.act),
    concerns: ['compliance', 'finance', 'director'],
    positive,
    negative: [
      ...negative,
      { said: said('不是接待', 'No reception'), facts: someExpense() },
      { said: said('已退回不办', 'Refused'), facts: { ...positive[0].facts, state: 'refused' } },
    ],
  });

const gifts = said('没有这一项', 'Nothing of the kind');

/** 接待 (handbook §5.4): followed as own discipline. */
export const receptionRules: AnyRule[] = [
  ofReception(
    'RECEPT01',
    'noLetter',
    {
      found: ['「{{title}}」没有公函。', '“{{title}}” has no letter of those who came.'],
      act: ['补公函；没有公函的不予报销。', 'Ask for the letter; without one it is not paid.'],
    },
    () => ['reception', null, 'missing', null],
    [{ said: said('没有公函', 'No letter'), facts: aReception({ letterNo: '' }) }],
    [{ said: said('有公函', 'With a letter'), facts: aReception() }],
  ),
  ofReception(
    'RECEPT02',
    'hosts',
    {
      found: [
        '「{{title}}」来宾 {{guests}} 人，陪同 {{hosts}} 人，最多 {{limit}} 人。',
        '“{{title}}”: {{hosts}} hosts for {{guests}} guests; at most {{limit}}.',
      ],
      act: ['核减陪同人员，超出部分自付。', 'Fewer hosts; the others pay for themselves.'],
    },
    (_, { hosts = 0, guests = 0, most = 0 }) => [
      'reception',
      hosts,
      '>',
      most,
      { unit: 'count', values: { hosts, guests } },
    ],
    [
      { said: said('4 位来宾 4 人陪同', '4 hosts for 4 guests'), facts: aReception({ hosts: people(4) }) },
      {
        said: said('12 位来宾 5 人陪同', '5 hosts for 12 guests'),
        facts: aReception({ guests: people(12), hosts: people(5) }),
      },
    ],
    [
      { said: said('正好 3 人', 'Exactly 3'), facts: aReception({ hosts: people(3) }) },
      {
        said: said('12 位来宾正好 4 人', 'Exactly 4 for 12'),
        facts: aReception({ guests: people(12), hosts: people(4) }),
      },
      { said: said('10 位来宾 3 人', '3 for 10'), facts: aReception({ guests: people(10), hosts: people(3) }) },
    ],
  ),
  ofReception(
    'RECEPT03',
    'perHead',
    {
      found: [
        '「{{title}}」人均 {{each}}，标准 {{limit}}。',
        '“{{title}}” cost {{each}} a head; the limit is {{limit}}.',
      ],
      act: ['超出部分不报销，说明原因。', 'What is over is not paid; say why.'],
    },
    (_, { each = 0, most = 0 }) => ['amount', each, '>', most, { unit: 'fen', values: { each } }],
    [
      {
        said: said('人均多一分', 'One fen more a head'),
        facts: aReception(
          {},
          { amount: 60006, receptionLimits: { fewGuests: 10, hosts: 3, share: [1, 3], perHead: 100 } },
        ),
      },
    ],
    [
      {
        said: said('正好是标准', 'Exactly the limit'),
        facts: aReception(
          {},
          { amount: 60000, receptionLimits: { fewGuests: 10, hosts: 3, share: [1, 3], perHead: 100 } },
        ),
      },
      { said: said('没有设标准', 'No limit set'), facts: aReception({}, { amount: 9000000 }) },
    ],
  ),
  ofReception(
    'RECEPT04',
    'alcohol',
    {
      found: ['「{{title}}」有酒水。', '“{{title}}” had alcohol.'],
      act: ['酒水自付，不得报销。', 'Alcohol is not paid.'],
    },
    () => ['reception', true, '=', true],
    [{ said: said('有酒', 'With alcohol'), facts: aReception({ alcohol: true }) }],
    [{ said: gifts, facts: aReception() }],
  ),
  ofReception(
    'RECEPT05',
    'tobacco',
    {
      found: ['「{{title}}」有香烟。', '“{{title}}” had cigarettes.'],
      act: ['香烟自付，不得报销。', 'Cigarettes are not paid.'],
    },
    () => ['reception', true, '=', true],
    [{ said: said('有烟', 'With cigarettes'), facts: aReception({ tobacco: true }) }],
    [{ said: gifts, facts: aReception() }],
  ),
  ofReception(
    'RECEPT06',
    'gifts',
    {
      found: ['「{{title}}」送礼品 {{gifts}}。', '“{{title}}” gave presents of {{gifts}}.'],
      act: ['礼品不得报销，说明去向。', 'Presents are not paid; say who got them.'],
    },
    (_, { gifts: given = 0 }) => ['reception', given, '>', 0, { unit: 'fen', values: { gifts: given } }],
    [{ said: said('一分钱的礼品', 'A present of one fen'), facts: aReception({ gifts: 1 }) }],
    [{ said: gifts, facts: aReception({ gifts: 0 }) }],
  ),
  rule<ExpenseFacts, object>({
    id: 'RECEPT07',
    about: 'expense',
    params: none,
    judge: ({ kind, purpose, reception, state }) => {
      if (gone.includes(state) || kind !== 'reception') return null;
      const words = escort.exec(`${purpose} ${reception?.place ?? ''}`)?.[0];
      return words ? hit('purpose', words, 'has', words, { values: { words } }) : null;
    },
    facts: pick(expenseWords, 'purpose', 'reception', 'day'),
    found: said(
      '「{{title}}」写着“{{words}}”，是迎送活动。',
      '“{{title}}” says “{{words}}”: a welcome or farewell on the way.',
    ),
    act: said('不到机场、车站、边界迎送；相应费用不报销。', 'Nobody is met at airports, stations or boundaries.'),
    concerns: ['compliance', 'director'],
    positive: [
      { said: said('机场迎接', 'Met at the airport'), facts: aReception({}, { purpose: '机场迎接考察团一行' }) },
      { said: said('高铁站送行', 'Seen off at the station'), facts: aReception({}, { purpose: '到高铁站送行' }) },
    ],
    negative: [
      { said: said('工作餐', 'A working meal'), facts: aReception({}, { purpose: '考察团工作餐' }) },
      { said: said('机场广告', 'Advertising at the airport'), facts: someExpense({ purpose: '机场迎接区广告' }) },
      { said: said('已退回不办', 'Refused'), facts: aReception({}, { purpose: '机场迎接', state: 'refused' }) },
      {
        said: said('在机场附近用餐', 'A meal near the airport'),
        facts: aReception(someReception({ place: '机场宾馆' }), { purpose: '工作餐' }),
      },
    ],
  }),
];
const escort =
  /(?:机场|车站|高铁站|火车站|码头|高速路?口|辖区边界|边界).{0,6}(?:迎接|迎送|欢迎|送行|送别|欢送|接机)|(?:接机|迎宾车队)/;
