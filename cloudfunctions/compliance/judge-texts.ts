import { rule, type AnyRule } from './rule';
import { each, hit, none, pick, said } from './said';
import { someAgenda, someText, textWords, type TextFacts } from './kinds';
import { offenceOf } from './offence';
import type { TextLabel } from './pattern';

/** Words that a person looks at; what is written never blocks (handbook §5.1, §5.6, §7.1). */
const ofWords = (
  id: string,
  label: TextLabel,
  texts: { found: [string, string]; act: [string, string] },
  bad: [string, ...string[]],
  good: [string, ...string[]],
  make: (text: string) => TextFacts = someText,
): AnyRule =>
  rule<TextFacts, object>({
    id,
    about: 'text',
    params: none,
    judge: ({ words, agenda, feeFen }) => {
      // An agenda is what TRUST01 is about; a text that talks of prices elsewhere is none.
      const text = (label === 'TRUST01' ? agenda : [...words, ...agenda]).join('\n');
      const found = offenceOf(text, label, (feeFen ?? 0) > 0)?.words;
      return found
        ? hit(label === 'TRUST01' ? 'agenda' : 'words', found, 'has', found, { values: { words: found } })
        : null;
    },
    facts: pick(textWords, 'words', 'agenda', 'feeFen'),
    found: said(...texts.found),
    act: said(...texts.act),
    concerns: ['compliance', 'clerk', 'director'],
    positive: each(bad, (text) => ({ said: said(text, text), facts: make(text) })),
    negative: each(good, (text) => ({ said: said(text, text), facts: make(text) })),
  });

export const textRules: AnyRule[] = [
  ofWords(
    'FEE01',
    'FEE01',
    {
      found: ['「{{title}}」写着“{{words}}”，是强制入会。', '“{{title}}” says “{{words}}”: it forces joining.'],
      act: ['改为自愿入会，删去与办事挂钩的话。', 'Joining is voluntary; tie nothing to it.'],
    },
    ['园区内企业必须加入商会。', '不入会的不得参加项目申报。'],
    ['入会自愿，退会自由。', '严禁强制企业入会。'],
  ),
  ofWords(
    'FEE04',
    'FEE04',
    {
      found: [
        '「{{title}}」写着“{{words}}”，是收费返成。',
        '“{{title}}” says “{{words}}”: a commission for who brings payers.',
      ],
      act: ['停止返成，已付的收回。', 'Stop it and take back what was paid.'],
    },
    ['每发展一家会员奖励500元。', '分会代收会费按20%返点。'],
    ['会费由秘书处统一收取，不返点不提成。', '退还多缴的会费。'],
  ),
  ofWords(
    'FORCED01',
    'FEE08',
    {
      found: ['「{{title}}」写着“{{words}}”，是强制参加。', '“{{title}}” says “{{words}}”: it forces people to come.'],
      act: ['改为自愿参加。', 'Make it voluntary.'],
    },
    ['各会员单位必须派员参加培训。', '不参加展会的取消推荐资格。'],
    ['欢迎会员单位自愿报名参加培训。', '理事应当出席理事会。'],
  ),
  ofWords(
    'OFFICE01',
    'FEE11',
    {
      found: [
        '「{{title}}」写着“{{words}}”，是任职收费。',
        '“{{title}}” says “{{words}}”: a fee for holding an office.',
      ],
      act: ['删去；任职除会费外不另收费。', 'Leave it out: nothing but dues is asked for an office.'],
    },
    ['担任副会长需另缴赞助款5万元。', '缴纳10万元即可担任名誉会长。'],
    ['副会长单位会费每年2万元。', '担任职务不另收费。'],
  ),
  ofWords(
    'FEE20',
    'FEE20',
    {
      found: [
        '「{{title}}」用联合发文（{{words}}）通知收费的活动。',
        '“{{title}}” is a joint document ({{words}}) that carries a fee.',
      ],
      act: ['以本会名义另行通知，写明自愿；或者不收费。', 'Notice it in its own name and as voluntary, or free.'],
    },
    ['与区工信局联合发文举办培训班，每人收取培训费800元。'],
    ['与区工信局联合发文举办免费培训班。', '本会举办培训班，每人培训费800元。'],
  ),
  ofWords(
    'APPEAL01',
    'APPEAL01',
    {
      found: [
        '「{{title}}」写着“{{words}}”：没有公开募捐资格，不得公开募捐。',
        '“{{title}}” says “{{words}}”: without the certificate nothing is raised from the public.',
      ],
      act: ['撤下；请有资格的慈善组织发起。', 'Take it down; let a charity with the certificate do it.'],
    },
    ['向社会各界募捐，帮助灾区重建。', '扫码捐款，为助学项目众筹。'],
    ['会员企业向灾区捐赠物资仪式。', '不得擅自开展公开募捐。'],
  ),
  ofWords(
    'APPEAL02',
    'APPEAL02',
    {
      found: ['「{{title}}」是个人大病求助（{{words}}）。', '“{{title}}” is an appeal for a sick person ({{words}}).'],
      act: ['不予发布，提示到民政部门指定的求助平台。', 'Do not publish it; name the designated platforms.'],
    },
    ['员工小李身患白血病，恳请大家伸出援手。'],
    ['看望患病老会员。', '癌症筛查义诊。'],
  ),
  ofWords(
    'TRUST01',
    'TRUST01',
    {
      found: [
        '「{{title}}」的议程写着“{{words}}”：竞争者之间不得商议。',
        'The agenda of “{{title}}” says “{{words}}”: competitors do not agree on that.',
      ],
      act: [
        '删去这项议程，会上不谈价格、产量、市场、投标和抵制。',
        'Drop the item; no talk of prices, output, markets, bids or boycotts.',
      ],
    },
    ['统一会员企业产品出厂价', '划分各家销售区域'],
    ['反垄断合规讲座', '通报原材料价格走势'],
    (text) => someAgenda(text),
  ),
];
