import * as z from 'zod';
import { rule, type AnyRule, type Example } from './rule';
import { outingIn } from './offence';
import { each, hit, none, pick, said } from './said';
import {
  expenseWords,
  meetingWords,
  someExpense,
  someMeeting,
  stands,
  type ExpenseFacts,
  type MeetingFacts,
} from './kinds';

/** What a working meeting is not paid (handbook §16, 节约条例 2025), read out of what the expense is for. */
const ofPurpose = (
  id: string,
  words: RegExp,
  texts: { found: [string, string]; act: [string, string] },
  bad: [string, ...string[]],
  good: [string, ...string[]],
): AnyRule => {
  const example = (purpose: string): Example<ExpenseFacts> => ({
    said: said(purpose, purpose),
    facts: someExpense({ category: 'meeting', purpose }),
  });
  return rule<ExpenseFacts, object>({
    id,
    about: 'expense',
    params: none,
    judge: (expense) => {
      const found = expense.category === 'meeting' && stands(expense) ? words.exec(expense.purpose)?.[0] : undefined;
      return found ? hit('purpose', found, 'has', found, { values: { words: found } }) : null;
    },
    facts: pick(expenseWords, 'category', 'state', 'purpose', 'amount', 'day'),
    found: said(...texts.found),
    act: said(...texts.act),
    concerns: ['compliance', 'finance'],
    positive: each(bad, example),
    negative: [
      ...each(good, example),
      { said: said('不是会议支出', 'Not of a meeting'), facts: someExpense({ purpose: bad[0] }) },
      {
        said: said('已退回不办', 'Refused'),
        facts: someExpense({ category: 'meeting', purpose: bad[0], state: 'refused' }),
      },
    ],
  });
};
export const meetingCostRules: AnyRule[] = [
  rule<MeetingFacts, { perHeadYuan: number }>({
    id: 'COST01',
    about: 'meeting',
    params: z.object({ perHeadYuan: z.int() }),
    judge: ({ costFen, heads, days, status }, { perHeadYuan }) => {
      if (status === 'cancelled' || costFen === null || !heads || perHeadYuan === 0) return null;
      const limit = perHeadYuan * 100;
      return costFen > limit * heads * days
        ? hit('costFen', Math.ceil(costFen / (heads * days)), '>', limit, { unit: 'fen', values: { heads, days } })
        : null;
    },
    facts: pick(meetingWords, 'kind', 'status', 'startsOn', 'days', 'heads', 'costFen'),
    found: said(
      '「{{title}}」{{heads}} 人、{{days}}，人均每天 {{costFen}}，标准 {{limit}}。',
      '“{{title}}”: {{costFen}} a head and day for {{heads}} people and {{days}}; the limit is {{limit}}.',
    ),
    act: said('说明超支原因；下次压减人数、天数或标准。', 'Say why; next time fewer heads, days or less.'),
    concerns: ['compliance', 'finance', 'director'],
    positive: [
      {
        said: said('人均多一分', 'One fen more'),
        facts: someMeeting({ costFen: 1320001, heads: 24, days: 1 }),
        params: { perHeadYuan: 550 },
      },
    ],
    negative: [
      {
        said: said('正好是标准', 'Exactly the limit'),
        facts: someMeeting({ costFen: 1320000, heads: 24 }),
        params: { perHeadYuan: 550 },
      },
      {
        said: said('两天', 'Two days'),
        facts: someMeeting({ costFen: 2640000, heads: 24, days: 2 }),
        params: { perHeadYuan: 550 },
      },
      { said: said('没有设标准', 'No limit'), facts: someMeeting({ costFen: 99000000 }), params: { perHeadYuan: 0 } },
      { said: said('费用不清楚', 'Cost not known'), facts: someMeeting(), params: { perHeadYuan: 550 } },
      {
        said: said('没有人到会', 'Nobody came'),
        facts: someMeeting({ costFen: 99000000, heads: 0 }),
        params: { perHeadYuan: 550 },
      },
      {
        said: said('已取消', 'Cancelled'),
        facts: someMeeting({ costFen: 99000000, status: 'cancelled' }),
        params: { perHeadYuan: 550 },
      },
    ],
  }),
  ofPurpose(
    'COST02',
    /鲜花|花篮|花卉|盆景|摆花|背景板|背景墙|喷绘背景|舞台搭建|充气拱门/,
    {
      found: [
        '「{{title}}」里有“{{words}}”：工作会议不摆花、不做背景板。',
        '“{{title}}” has “{{words}}”: a working meeting has no flowers and no backdrop.',
      ],
      act: ['取消布置，相应费用不报销。', 'Leave it out; it is not paid.'],
    },
    ['理事会会场背景板制作', '会场鲜花摆放'],
    ['会场租金', '会议资料印刷'],
  ),
  ofPurpose(
    'COST03',
    /宴请|宴会|晚宴|酒会|答谢宴|聚餐|会餐/,
    {
      found: [
        '「{{title}}」里有“{{words}}”：会议不安排宴请。',
        '“{{title}}” has “{{words}}”: a meeting has no banquet.',
      ],
      act: ['改为工作餐。', 'A working meal instead.'],
    },
    ['年会答谢宴', '理事会晚宴'],
    ['会议工作餐', '会场茶水'],
  ),
  rule<MeetingFacts, object>({
    id: 'COST04',
    about: 'meeting',
    params: none,
    judge: ({ agenda, status }) =>
      status === 'cancelled'
        ? null
        : agenda.flatMap((item) => {
            const words = outingIn(item);
            return words ? [hit('agenda', words, 'has', words, { period: item, values: { item, words } })] : [];
          }),
    facts: pick(meetingWords, 'kind', 'status', 'startsOn', 'agenda'),
    found: said(
      '「{{title}}」的议程“{{item}}”与会议无关（{{words}}）。',
      'Item “{{item}}” of “{{title}}” is not of the meeting ({{words}}).',
    ),
    act: said('删去游览安排。', 'Drop the tour.'),
    concerns: ['compliance', 'clerk'],
    positive: [
      {
        said: said('会后游览古镇', 'A tour of an old town'),
        facts: someMeeting({ agenda: ['会后游览古镇'] }),
      },
      {
        said: said('自由活动', 'Free time'),
        facts: someMeeting({ agenda: ['下午：自由活动'] }),
      },
    ],
    negative: [
      {
        said: said('参观会员企业', 'A visit of a member'),
        facts: someMeeting({ agenda: ['参观会员企业生产线'] }),
      },
      {
        said: said('已取消', 'Cancelled'),
        facts: someMeeting({ status: 'cancelled', agenda: ['会后游览古镇'] }),
      },
    ],
  }),
  ofPurpose(
    'COST05',
    /纪念品|伴手礼|礼品|土特产|购物卡|礼盒/,
    {
      found: [
        '「{{title}}」里有“{{words}}”：会议不发纪念品。',
        '“{{title}}” has “{{words}}”: a meeting gives no souvenirs.',
      ],
      act: ['取消发放，相应费用不报销。', 'Leave it out; it is not paid.'],
    },
    ['年会纪念品采购', '参会代表伴手礼'],
    ['会议笔记本和笔', '会议证件印制'],
  ),
];
