import { rule, type AnyRule, type Example } from './rule';
import { hit, none, pick, said } from './said';
import { aReception, expenseWords, someExpense, stands, type ExpenseFacts } from './kinds';

type Texts = [zh: string, en: string];
type Examples = readonly [Example<ExpenseFacts>, ...Example<ExpenseFacts>[]];
type Shown =
  | 'letterNo'
  | 'guests'
  | 'hosts'
  | 'mostHosts'
  | 'headLimit'
  | 'alcohol'
  | 'tobacco'
  | 'gifts'
  | 'amount'
  | 'purpose';
/** One thing that a reception is asked (handbook §5.4): followed as own discipline. */
const ofReception = (
  id: string,
  shown: readonly Shown[],
  texts: { found: Texts; act: Texts },
  judge: (facts: ExpenseFacts) => ReturnType<typeof hit> | null,
  positive: Examples,
  negative: Examples,
): AnyRule =>
  rule<ExpenseFacts, object>({
    id,
    about: 'expense',
    params: none,
    judge: (facts) => (facts.kind === 'reception' && stands(facts) ? judge(facts) : null),
    facts: pick(expenseWords, 'kind', 'state', 'day', ...shown),
    found: said(...texts.found),
    act: said(...texts.act),
    concerns: ['compliance', 'finance', 'director'],
    positive,
    negative: [
      ...negative,
      { said: said('不是接待', 'No reception'), facts: someExpense({ ...positive[0].facts, kind: 'ordinary' }) },
      { said: said('已退回不办', 'Refused'), facts: { ...positive[0].facts, state: 'refused' } },
    ],
  });

const nothing = said('没有这一项', 'Nothing of the kind');
const escort =
  /(?:机场|车站|高铁站|火车站|码头|高速路?口|辖区边界|边界).{0,6}(?:迎接|迎送|欢迎|送行|送别|欢送|接机)|接机|迎宾车队/;

export const receptionRules: AnyRule[] = [
  ofReception(
    'RECEPT01',
    ['letterNo'],
    {
      found: ['「{{title}}」没有公函。', '“{{title}}” has no letter of those who came.'],
      act: ['补公函；没有公函的不予报销。', 'Ask for the letter; without one it is not paid.'],
    },
    ({ letterNo }) => (letterNo === null ? hit('letterNo', null, 'missing', null) : null),
    [{ said: said('没有公函', 'No letter'), facts: aReception({ letterNo: null }) }],
    [{ said: said('有公函', 'With a letter'), facts: aReception() }],
  ),
  ofReception(
    'RECEPT02',
    ['guests', 'hosts', 'mostHosts'],
    {
      found: [
        '「{{title}}」来宾 {{guests}} 人，陪同 {{hosts}} 人，最多 {{limit}} 人。',
        '“{{title}}”: {{hosts}} hosts for {{guests}} guests; at most {{limit}}.',
      ],
      act: ['核减陪同人员，超出部分自付。', 'Fewer hosts; the others pay for themselves.'],
    },
    ({ guests, hosts, mostHosts }) =>
      hosts > mostHosts ? hit('hosts', hosts, '>', mostHosts, { unit: 'count', values: { guests } }) : null,
    [
      { said: said('4 位来宾 4 人陪同', '4 hosts for 4 guests'), facts: aReception({ hosts: 4 }) },
      {
        said: said('12 位来宾 5 人陪同', '5 hosts for 12 guests'),
        facts: aReception({ guests: 12, hosts: 5, mostHosts: 4 }),
      },
    ],
    [
      { said: said('正好 3 人', 'Exactly 3'), facts: aReception({ hosts: 3 }) },
      {
        said: said('12 位来宾正好 4 人', 'Exactly 4 for 12'),
        facts: aReception({ guests: 12, hosts: 4, mostHosts: 4 }),
      },
    ],
  ),
  ofReception(
    'RECEPT03',
    ['guests', 'hosts', 'amount', 'headLimit'],
    {
      found: [
        '「{{title}}」人均 {{amount}}，标准 {{limit}}。',
        '“{{title}}” cost {{amount}} a head; the limit is {{limit}}.',
      ],
      act: ['超出部分不报销，说明原因。', 'What is over is not paid; say why.'],
    },
    ({ guests, hosts, amount, headLimit }) => {
      const head = Math.ceil(amount / Math.max(1, guests + hosts));
      return headLimit > 0 && head > headLimit ? hit('amount', head, '>', headLimit, { unit: 'fen' }) : null;
    },
    [
      { said: said('人均多一分', 'One fen more a head'), facts: aReception({ amount: 60006, headLimit: 10000 }) },
      {
        said: said('没有名单', 'Nobody is named'),
        facts: aReception({ amount: 10001, headLimit: 10000, guests: 0, hosts: 0 }),
      },
    ],
    [
      { said: said('正好是标准', 'Exactly the limit'), facts: aReception({ amount: 60000, headLimit: 10000 }) },
      { said: said('没有设标准', 'No limit set'), facts: aReception({ amount: 9000000 }) },
    ],
  ),
  ofReception(
    'RECEPT04',
    ['alcohol'],
    {
      found: ['「{{title}}」有酒水。', '“{{title}}” had alcohol.'],
      act: ['酒水自付，不得报销。', 'Alcohol is not paid.'],
    },
    ({ alcohol }) => (alcohol ? hit('alcohol', true, '≠', false) : null),
    [{ said: said('有酒', 'With alcohol'), facts: aReception({ alcohol: true }) }],
    [{ said: nothing, facts: aReception() }],
  ),
  ofReception(
    'RECEPT05',
    ['tobacco'],
    {
      found: ['「{{title}}」有香烟。', '“{{title}}” had cigarettes.'],
      act: ['香烟自付，不得报销。', 'Cigarettes are not paid.'],
    },
    ({ tobacco }) => (tobacco ? hit('tobacco', true, '≠', false) : null),
    [{ said: said('有烟', 'With cigarettes'), facts: aReception({ tobacco: true }) }],
    [{ said: nothing, facts: aReception() }],
  ),
  ofReception(
    'RECEPT06',
    ['gifts'],
    {
      found: ['「{{title}}」送礼品 {{gifts}}。', '“{{title}}” gave presents of {{gifts}}.'],
      act: ['礼品不得报销，说明去向。', 'Presents are not paid; say who got them.'],
    },
    ({ gifts }) => (gifts > 0 ? hit('gifts', gifts, '>', 0, { unit: 'fen' }) : null),
    [{ said: said('一分钱的礼品', 'A present of one fen'), facts: aReception({ gifts: 1 }) }],
    [{ said: nothing, facts: aReception({ gifts: 0 }) }],
  ),
  ofReception(
    'RECEPT07',
    ['purpose'],
    {
      found: [
        '「{{title}}」写着“{{words}}”，是迎送活动。',
        '“{{title}}” says “{{words}}”: a welcome or farewell on the way.',
      ],
      act: ['不到机场、车站、边界迎送；相应费用不报销。', 'Nobody is met at airports, stations or boundaries.'],
    },
    ({ purpose }) => {
      const words = escort.exec(purpose)?.[0];
      return words ? hit('purpose', words, 'has', words, { values: { words } }) : null;
    },
    [
      { said: said('机场迎接', 'Met at the airport'), facts: aReception({ purpose: '机场迎接考察团一行' }) },
      { said: said('高铁站送行', 'Seen off at the station'), facts: aReception({ purpose: '到高铁站送行' }) },
    ],
    [
      { said: said('工作餐', 'A working meal'), facts: aReception() },
      { said: said('在机场附近用餐', 'A meal near the airport'), facts: aReception({ purpose: '机场宾馆工作餐' }) },
    ],
  ),
];
