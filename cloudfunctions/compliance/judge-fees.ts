import * as z from 'zod';
import { foldText } from '../ground/fold-text';
import { rule, type AnyRule } from './rule';
import { hit, none, pick, said } from './said';
import {
  billWords,
  complaintWords,
  feeWords,
  meetingWords,
  someBill,
  someComplaint,
  someFee,
  someMeeting,
  type BillFacts,
  type ComplaintFacts,
  type FeeFacts,
  type MeetingFacts,
} from './kinds';

const office = /理事|会长|监事|秘书长|任职/;
const branchFee =
  /(?:分会|分支机构|代表机构|专委会|专业委员会|代表处|办事处|联络处).{0,8}(?:管理费|赞助费|上缴|挂靠费)|(?:管理费|挂靠费).{0,8}(?:分会|分支机构|专委会|代表处|办事处)/;
const surcharge = /会费附加|附加会费|服务强制费|强制服务费|会费滞纳金|滞纳金/;
/** Services that dues cover, as a standard lists them; two signs are in many a word. */
const services = (covered: string): string[] =>
  covered
    .split(/[、，,；;。\n]/)
    .map(foldText)
    .filter((each) => [...each].length >= 3);

/** A fee on what must be free: an award, a qualification. */
const free = (id: 'FEE06' | 'FEE07', kind: 'award' | 'qualification', zh: string, en: string): AnyRule =>
  rule<MeetingFacts, object>({
    id,
    about: 'meeting',
    redLine: true,
    params: none,
    judge: (meeting) =>
      meeting.kind === kind && meeting.feeFen > 0
        ? hit('feeFen', meeting.feeFen, '>', 0, { unit: 'fen', values: { kind } })
        : null,
    facts: pick(meetingWords, 'kind', 'feeFen', 'startsOn'),
    found: said(`「{{title}}」是${zh}，收费 {{feeFen}}。`, `“{{title}}” is ${en} and charges {{feeFen}}.`),
    act: said('取消收费，已收的退还；不得以赞助、会务等名义代收。', 'Charge nothing, give back what was taken.'),
    concerns: ['compliance', 'director', 'finance'],
    positive: [
      { said: said('收一分钱也不行', 'A single fen is too much'), facts: someMeeting({ kind, feeFen: 1 }) },
      { said: said('按人收费', 'A fee a head'), facts: someMeeting({ kind, feeFen: 98000 }) },
    ],
    negative: [
      { said: said('不收费', 'Free of charge'), facts: someMeeting({ kind, feeFen: 0 }) },
      { said: said('培训可以收费', 'Training may charge'), facts: someMeeting({ kind: 'training', feeFen: 98000 }) },
    ],
  });

export const feeRules: AnyRule[] = [
  rule<BillFacts, object>({
    id: 'FEE02',
    about: 'bill',
    params: none,
    judge: ({ kind, title, covered, open }) => {
      if (!open || kind === 'dues') return null;
      const service = services(covered).find((each) => foldText(title).includes(each));
      return service ? hit('title', title, 'has', service, { values: { service } }) : null;
    },
    facts: pick(billWords, 'open', 'title', 'amount', 'covered'),
    found: said(
      '「{{title}}」收的是会费已经包含的服务（{{service}}）。',
      '“{{title}}” charges for what dues cover ({{service}}).',
    ),
    act: said('核对服务内容；重复的撤销收款单并退款。', 'Compare the services; cancel the bill where it is the same.'),
    concerns: ['compliance', 'finance', 'clerk'],
    positive: [
      {
        said: said('再收一次政策解读', 'Charged again for policy briefings'),
        facts: someBill({ title: '政策解读服务费' }),
      },
    ],
    negative: [
      { said: said('会费不含的服务', 'A service that dues do not cover'), facts: someBill() },
      {
        said: said('会费本身', 'The dues themselves'),
        facts: someBill({ kind: 'dues', title: '政策解读等会员服务（会费）' }),
      },
      { said: said('已撤销', 'Cancelled'), facts: someBill({ title: '政策解读服务费', open: false }) },
      { said: said('没有列明服务', 'No services listed'), facts: someBill({ covered: '' }) },
    ],
  }),
  rule<FeeFacts, object>({
    id: 'FEE03',
    about: 'feeItem',
    params: none,
    judge: ({ kind, branch }) => (kind === 'dues' && branch !== null ? hit('branch', branch, '≠', null) : null),
    facts: pick(feeWords, 'kind', 'branch', 'price'),
    found: said('「{{title}}」由{{branch}}另收会费。', '“{{title}}”: {{branch}} collects dues of its own.'),
    act: said('停收并退还；会费只由本会统一收取。', 'Stop and give back; the association alone collects dues.'),
    concerns: ['compliance', 'finance', 'director'],
    positive: [
      { said: said('分会收会费', 'A branch collects dues'), facts: someFee({ kind: 'dues', branch: '铸造分会' }) },
    ],
    negative: [
      { said: said('本会收会费', 'The association collects them'), facts: someFee({ kind: 'dues' }) },
      {
        said: said('分会代收会务费', 'A branch takes a meeting fee'),
        facts: someFee({ kind: 'meeting', branch: '铸造分会' }),
      },
    ],
  }),
  rule<FeeFacts, object>({
    id: 'FEE05',
    about: 'feeItem',
    params: none,
    judge: ({ entrusted, entrustedListed, price }) =>
      entrusted && !entrustedListed && price !== 0 ? hit('entrustedListed', false, '≠', true) : null,
    facts: pick(feeWords, 'entrusted', 'entrustedListed', 'price'),
    found: said(
      '「{{title}}」来自法定职责或政府委托，不在事项清单内，却收费。',
      '“{{title}}” comes from a statutory duty or an entrusted matter that is on no list, and charges.',
    ),
    act: said(
      '停止收费；确属委托的，补齐清单和依据并公开。',
      'Stop charging; put the matter on the list with its basis.',
    ),
    concerns: ['compliance', 'director'],
    positive: [
      {
        said: said('委托事项没有进清单', 'An entrusted matter on no list'),
        facts: someFee({ entrusted: true, entrustedListed: false, price: 1 }),
      },
      { said: said('按约定收费', 'As agreed'), facts: someFee({ entrusted: true, price: null }) },
    ],
    negative: [
      { said: said('在清单内', 'On the list'), facts: someFee({ entrusted: true, entrustedListed: true }) },
      { said: said('自有服务', 'A service of its own'), facts: someFee({ entrusted: false, entrustedListed: false }) },
      { said: said('不收费', 'Free'), facts: someFee({ entrusted: true, entrustedListed: false, price: 0 }) },
    ],
  }),
  free('FEE06', 'award', '评比达标表彰', 'an award'),
  free('FEE07', 'qualification', '职业资格认定', 'a qualification'),
  rule<MeetingFacts, object>({
    id: 'FEE08',
    about: 'meeting',
    redLine: true,
    params: none,
    judge: ({ forced, feeFen }) =>
      forced !== null && feeFen > 0 ? hit('feeFen', feeFen, '>', 0, { unit: 'fen', values: { forced } }) : null,
    facts: pick(meetingWords, 'kind', 'forced', 'feeFen', 'startsOn'),
    found: said(
      '「{{title}}」写着“{{forced}}”，同时收费 {{feeFen}}。',
      '“{{title}}” says “{{forced}}” and charges {{feeFen}}.',
    ),
    act: said('改为自愿参加，或者取消收费。', 'Make it voluntary, or free.'),
    concerns: ['compliance', 'director', 'clerk'],
    positive: [
      {
        said: said('必须参加又收费', 'Everybody has to come, and pay'),
        facts: someMeeting({ kind: 'training', forced: '必须参加', feeFen: 1 }),
      },
    ],
    negative: [
      { said: said('自愿参加', 'Voluntary'), facts: someMeeting({ kind: 'training', feeFen: 50000 }) },
      { said: said('必须参加但不收费', 'Everybody has to come, free'), facts: someMeeting({ forced: '必须参加' }) },
    ],
  }),
  rule<FeeFacts, object>({
    id: 'FEE09',
    about: 'feeItem',
    params: none,
    judge: ({ kind, voluntary }) =>
      (kind === 'grant' || kind === 'sponsorship') && !voluntary ? hit('voluntary', false, '≠', true) : null,
    facts: pick(feeWords, 'kind', 'voluntary', 'price'),
    found: said('「{{title}}」是捐赠或赞助，却不是自愿的。', '“{{title}}” is a gift or sponsorship and not voluntary.'),
    act: said('写明自愿，删去数额和时限要求。', 'Say that it is voluntary; ask for no amount and no date.'),
    concerns: ['compliance', 'finance'],
    positive: [
      { said: said('强制赞助', 'Forced sponsorship'), facts: someFee({ kind: 'sponsorship', voluntary: false }) },
      { said: said('强制捐赠', 'A forced gift'), facts: someFee({ kind: 'grant', voluntary: false }) },
    ],
    negative: [
      { said: said('自愿赞助', 'Voluntary'), facts: someFee({ kind: 'sponsorship' }) },
      {
        said: said('经决议的服务收费', 'A service by resolution'),
        facts: someFee({ voluntary: false, resolution: '理事会决议〔2026〕2号' }),
      },
    ],
  }),
  rule<BillFacts, object>({
    id: 'FEE10',
    about: 'bill',
    params: none,
    judge: ({ title, open }) => {
      const words = open ? branchFee.exec(title)?.[0] : undefined;
      return words ? hit('title', title, 'has', words, { values: { words } }) : null;
    },
    facts: pick(billWords, 'open', 'title', 'amount'),
    found: said('「{{title}}」向分支机构收费（{{words}}）。', '“{{title}}” charges a branch ({{words}}).'),
    act: said('撤销并退还；不得向分支机构收管理费、赞助费。', 'Cancel and give back; branches pay no such fee.'),
    concerns: ['compliance', 'finance'],
    positive: [
      { said: said('分会管理费', 'Management fee of a branch'), facts: someBill({ title: '铸造分会年度管理费' }) },
      { said: said('办事处挂靠费', 'Fee of an office'), facts: someBill({ title: '挂靠费（上海办事处）' }) },
    ],
    negative: [
      { said: said('展会管理费', 'Managing a fair'), facts: someBill({ title: '展位物业管理费' }) },
      {
        said: said('已撤销', 'Cancelled'),
        facts: someBill({ title: '铸造分会年度管理费', open: false }),
      },
    ],
  }),
  rule<BillFacts, object>({
    id: 'FEE11',
    about: 'bill',
    params: none,
    judge: ({ kind, title, open }) => {
      const words = open && kind !== 'dues' && kind !== 'meeting' ? office.exec(title)?.[0] : undefined;
      return words ? hit('title', title, 'has', words, { values: { words } }) : null;
    },
    facts: pick(billWords, 'open', 'kind', 'title', 'amount'),
    found: said(
      '「{{title}}」因任职（{{words}}）收费，又不是会费。',
      '“{{title}}” charges for an office and is no dues.',
    ),
    act: said('撤销；任职除会费外不另收费。', 'Cancel: nothing but dues is asked for an office.'),
    concerns: ['compliance', 'finance'],
    positive: [
      {
        said: said('副会长单位赞助费', 'A fee of vice presidents'),
        facts: someBill({ kind: 'sponsorship', title: '副会长单位赞助费' }),
      },
    ],
    negative: [
      {
        said: said('副会长单位会费', 'Dues of vice presidents'),
        facts: someBill({ kind: 'dues', title: '副会长单位会费' }),
      },
      { said: said('理事会会务费', 'Fee of a meeting'), facts: someBill({ kind: 'meeting', title: '理事会会务费' }) },
      { said: said('无关任职', 'No office in it'), facts: someBill() },
      { said: said('已撤销', 'Cancelled'), facts: someBill({ kind: 'other', title: '理事任职费', open: false }) },
    ],
  }),
  rule<FeeFacts, object>({
    id: 'FEE13',
    about: 'feeItem',
    params: none,
    judge: ({ voluntary, resolution, kind }) =>
      !voluntary && kind !== 'dues' && resolution === null ? hit('resolution', null, 'missing', null) : null,
    facts: pick(feeWords, 'voluntary', 'resolution', 'price'),
    found: said(
      '「{{title}}」不是自愿选用的，没有决议依据。',
      '“{{title}}” is not voluntary and rests on no resolution.',
    ),
    act: said('补会员（代表）大会的决议，或者改为自愿选用。', 'Have the assembly resolve it, or make it voluntary.'),
    concerns: ['compliance', 'director'],
    positive: [
      { said: said('强制性服务没有决议', 'Not voluntary, no resolution'), facts: someFee({ voluntary: false }) },
    ],
    negative: [
      { said: said('自愿', 'Voluntary'), facts: someFee() },
      { said: said('有决议', 'Resolved'), facts: someFee({ voluntary: false, resolution: '会员大会决议〔2026〕4号' }) },
      { said: said('会费另有程序', 'Dues have their own way'), facts: someFee({ kind: 'dues', voluntary: false }) },
    ],
  }),
  rule<FeeFacts, { percent: number }>({
    id: 'FEE14',
    about: 'feeItem',
    params: z.object({ percent: z.int() }),
    judge: ({ before, price }, { percent }) => {
      if (before === null || price === null || before <= 0) return null;
      const limit = Math.floor((before * (100 + percent)) / 100);
      return price * 100 > before * (100 + percent)
        ? hit('price', price, '>', limit, { unit: 'fen', values: { before: before, percent } })
        : null;
    },
    facts: pick(feeWords, 'before', 'price'),
    found: said(
      '「{{title}}」从 {{before}} 涨到 {{price}}，超过 {{percent}}%。',
      '“{{title}}” went from {{before}} to {{price}}, more than {{percent}}%.',
    ),
    act: said('说明成本变化，公开依据，必要时降回。', 'Say how costs changed and publish it, or take it back.'),
    concerns: ['compliance', 'finance'],
    positive: [
      {
        said: said('刚超过三成', 'Just over'),
        facts: someFee({ before: 100000, price: 130001 }),
        params: { percent: 30 },
      },
    ],
    negative: [
      { said: said('正好三成', 'Exactly 30%'), facts: someFee({ before: 100000, price: 130000 }) },
      { said: said('降价', 'Cheaper'), facts: someFee({ before: 100000, price: 90000 }) },
      { said: said('新项目', 'A new line'), facts: someFee({ price: 900000 }) },
      { said: said('原来免费', 'It was free before'), facts: someFee({ before: 0, price: 1000 }) },
      { said: said('协议定价', 'By agreement'), facts: someFee({ before: 100000, price: null }) },
    ],
  }),
  rule<ComplaintFacts, object>({
    id: 'FEE15',
    about: 'complaint',
    params: none,
    judge: ({ aboutFee, state, receivedOn }) =>
      aboutFee && state !== 'dismissed' ? hit('state', state, '≠', 'dismissed', { values: { receivedOn } }) : null,
    facts: pick(complaintWords, 'aboutFee', 'state', 'receivedOn'),
    found: said(
      '{{receivedOn}} 收到关于收费的投诉（{{title}}）。',
      'A complaint about a fee came on {{receivedOn}} ({{title}}).',
    ),
    act: said('按投诉程序核实，把结论和改正告诉投诉人。', 'Examine it, tell the complainant what came of it.'),
    concerns: ['compliance', 'supervisor'],
    positive: [
      { said: said('正在处理', 'Open'), facts: someComplaint() },
      { said: said('成立', 'Upheld'), facts: someComplaint({ state: 'upheld' }) },
    ],
    negative: [
      { said: said('不成立', 'Dismissed'), facts: someComplaint({ state: 'dismissed' }) },
      { said: said('与收费无关', 'About something else'), facts: someComplaint({ aboutFee: false }) },
    ],
  }),
  rule<BillFacts, object>({
    id: 'FEE16',
    about: 'bill',
    params: none,
    judge: ({ kind, member, open, issuedOn }) =>
      open && kind === 'dues' && member === false ? hit('member', false, '≠', true, { values: { issuedOn } }) : null,
    facts: pick(billWords, 'open', 'kind', 'member', 'issuedOn', 'amount'),
    found: said('{{issuedOn}} 向非会员开了会费「{{title}}」。', 'On {{issuedOn}} dues were billed to a non-member.'),
    act: said('撤销收款单；已收的退还。', 'Cancel the bill, give back what was paid.'),
    concerns: ['compliance', 'finance'],
    positive: [
      { said: said('向非会员收会费', 'Dues of a non-member'), facts: someBill({ kind: 'dues', member: false }) },
    ],
    negative: [
      { said: said('会员', 'A member'), facts: someBill({ kind: 'dues' }) },
      { said: said('向非会员收服务费', 'A service for a non-member'), facts: someBill({ member: false }) },
      { said: said('已撤销', 'Cancelled'), facts: someBill({ kind: 'dues', member: false, open: false }) },
      { said: said('个人', 'A person'), facts: someBill({ kind: 'dues', member: null }) },
    ],
  }),
  rule<BillFacts, object>({
    id: 'FEE18',
    about: 'bill',
    params: none,
    judge: ({ kind, payees, open }) =>
      open && kind === 'dues' && payees !== null && payees > 1
        ? hit('payees', payees, '>', 1, { unit: 'count' })
        : null,
    facts: pick(billWords, 'open', 'kind', 'payees', 'amount'),
    found: said('同一会员同一期的会费由 {{payees}} 家收取。', '{{payees}} payees bill one member for one period.'),
    act: said('只留一家收取，其余撤销退还。', 'Let one collect, cancel the others.'),
    concerns: ['compliance', 'finance'],
    positive: [{ said: said('两家都收', 'Two collect'), facts: someBill({ kind: 'dues', payees: 2 }) }],
    negative: [
      { said: said('一家', 'One'), facts: someBill({ kind: 'dues', payees: 1 }) },
      { said: said('不知道', 'Not known'), facts: someBill({ kind: 'dues', payees: null }) },
      { said: said('不是会费', 'No dues'), facts: someBill({ payees: 2 }) },
      { said: said('已撤销', 'Cancelled'), facts: someBill({ kind: 'dues', payees: 2, open: false }) },
    ],
  }),
  rule<BillFacts, object>({
    id: 'FEE19',
    about: 'bill',
    params: none,
    judge: ({ listed, price, amount, quantity, open }) => {
      if (!open) return null;
      if (!listed) return hit('listed', false, '≠', true, { values: { amount: amount, price: '—' } });
      const limit = price === null ? null : price * quantity;
      return limit !== null && amount > limit
        ? hit('amount', amount, '>', limit, { unit: 'fen', values: { price: price ?? 0 } })
        : null;
    },
    facts: pick(billWords, 'open', 'title', 'amount', 'quantity', 'listed', 'price', 'issuedOn'),
    found: said(
      '「{{title}}」收 {{amount}}，公示的单价是 {{price}}。',
      '“{{title}}” asks for {{amount}}; the price on the public list is {{price}}.',
    ),
    act: said('先公示再收费；多收的退还。', 'Publish it first; give back what is too much.'),
    concerns: ['compliance', 'finance'],
    positive: [
      { said: said('多收一分', 'One fen more'), facts: someBill({ amount: 200001 }) },
      { said: said('两份的价', 'For two'), facts: someBill({ amount: 400001, quantity: 2 }) },
      { said: said('没有公示', 'Not listed'), facts: someBill({ listed: false }) },
    ],
    negative: [
      { said: said('正好是公示价', 'Exactly the price'), facts: someBill() },
      { said: said('两份', 'Two'), facts: someBill({ amount: 400000, quantity: 2 }) },
      { said: said('协议定价', 'By agreement'), facts: someBill({ price: null, amount: 9000000 }) },
      { said: said('已撤销', 'Cancelled'), facts: someBill({ listed: false, open: false }) },
    ],
  }),
  rule<FeeFacts, object>({
    id: 'FEELIST',
    about: 'feeItem',
    params: none,
    // Grants and sponsorship are income by agreement, no charge that is shown there.
    judge: ({ kind, creditChinaUrl, price }) =>
      creditChinaUrl === null && price !== 0 && kind !== 'grant' && kind !== 'sponsorship'
        ? hit('creditChinaUrl', null, 'missing', null)
        : null,
    facts: pick(feeWords, 'kind', 'price', 'creditChinaUrl'),
    found: said(
      '「{{title}}」没有记「信用中国」上的公示网址。',
      'No address on Credit China is recorded for “{{title}}”.',
    ),
    act: said('公示后把网址填到收费项目里。', 'Publish it there and record the address.'),
    concerns: ['compliance', 'finance'],
    positive: [{ said: said('没有网址', 'No address'), facts: someFee({ creditChinaUrl: null }) }],
    negative: [
      { said: said('有网址', 'With its address'), facts: someFee() },
      { said: said('不收费的项目', 'A free line'), facts: someFee({ creditChinaUrl: null, price: 0 }) },
      {
        said: said('政府补助不是收费', 'A grant is no fee'),
        facts: someFee({ kind: 'grant', creditChinaUrl: null, price: null }),
      },
      {
        said: said('赞助不是收费', 'Sponsorship is no fee'),
        facts: someFee({ kind: 'sponsorship', creditChinaUrl: null, price: null }),
      },
    ],
  }),
  rule<FeeFacts, object>({
    id: 'DUES12',
    about: 'feeItem',
    params: none,
    judge: ({ words }) => {
      const found = surcharge.exec(words)?.[0];
      return found ? hit('words', found, 'has', found) : null;
    },
    facts: pick(feeWords, 'name', 'words', 'price'),
    found: said('「{{title}}」里有“{{words}}”。', '“{{title}}” has “{{words}}” in it.'),
    act: said('取消会费附加费、服务强制费和滞纳金。', 'Drop surcharges on dues and forced fees.'),
    concerns: ['compliance', 'finance'],
    positive: [
      { said: said('会费附加费', 'A surcharge on dues'), facts: someFee({ words: '会费附加费，每年一次' }) },
      { said: said('滞纳金', 'A late fee'), facts: someFee({ words: '逾期按日加收滞纳金' }) },
    ],
    negative: [{ said: said('普通服务', 'A service'), facts: someFee() }],
  }),
];
