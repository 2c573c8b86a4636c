import * as z from 'zod';
import { addDays, daysBetween } from '../shared/clock';
import { addMonths } from '../standing/judge-until';
import { rule, type AnyRule } from './rule';
import { hit, none, pick, said } from './said';
import { memberWords, someMember, type MemberFacts } from './kinds';

const standing = ({ status }: MemberFacts) => ['active', 'arrears', 'suspended'].includes(status);
/** The first day from which, counted on by so many months, today is not behind one. */
const monthsBefore = (today: string, months: number): string => {
  let day = addMonths(today, -months);
  while (addMonths(day, months) < today) day = addDays(day, 1);
  return day;
};
const debt = (dueDay: string, change: Partial<MemberFacts> = {}) =>
  someMember({ status: 'arrears', owedSince: dueDay, owed: 200000, ...change });

export const memberRules: AnyRule[] = [
  rule<MemberFacts, object>({
    id: 'MEMBER01',
    about: 'member',
    params: none,
    judge: (member, _, { today }) =>
      standing(member)
        ? member.licences
            .map((licence) => ({ licence, validTo: licence.slice(licence.indexOf(' ') + 1) }))
            .filter(({ validTo }) => validTo < today)
            // Of two of one kind each is a finding of its own.
            .map(({ licence: period, validTo }) =>
              hit('licences', validTo, '<', today, { unit: 'date', period, values: { validTo } }),
            )
        : null,
    facts: pick(memberWords, 'status', 'licences'),
    found: said('{{title}}的证照 {{validTo}} 已到期。', 'A licence of {{title}} ran out on {{validTo}}.'),
    act: said('请会员换发后上传新的证照。', 'Ask the member for the new one.'),
    concerns: ['clerk', 'compliance'],
    positive: [
      {
        said: said('过了一天', 'A day ago'),
        facts: someMember({ licences: ['businessLicense 2026-11-19'] }),
        today: '2026-11-20',
      },
    ],
    negative: [
      {
        said: said('当天还有效', 'Valid on its last day'),
        facts: someMember({ licences: ['businessLicense 2026-11-20'] }),
        today: '2026-11-20',
      },
      {
        said: said('已退会', 'Has left'),
        facts: someMember({ status: 'withdrawn', licences: ['businessLicense 2020-01-01'] }),
      },
    ],
  }),
  rule<MemberFacts, { months: number }>({
    id: 'MEMBER02',
    about: 'member',
    params: z.object({ months: z.int() }),
    judge: (member, { months }, { today }) => {
      const since = member.owedSince;
      if (!standing(member) || since === null || member.proposed) return null;
      const limit = monthsBefore(today, months);
      return since < limit
        ? hit('owedSince', since, '<', limit, { unit: 'date', values: { since, months, owed: member.owed } })
        : null;
    },
    facts: pick(memberWords, 'status', 'owedSince', 'owed', 'proposed'),
    found: said(
      '{{title}}自 {{since}} 起欠会费，超过 {{months}} 个月，没有提请处理。',
      '{{title}} owes dues since {{since}}, for more than {{months}} months, and nothing is proposed.',
    ),
    act: said('核实原因；按章程提请视为退会，或减免、分期。', 'Find out why; propose what the charter provides.'),
    concerns: ['clerk', 'director', 'compliance'],
    positive: [
      {
        said: said('十二个月零一天', 'Twelve months and a day'),
        facts: debt('2025-11-19'),
        params: { months: 12 },
        today: '2026-11-20',
      },
    ],
    negative: [
      {
        said: said('正好十二个月', 'Exactly twelve months'),
        facts: debt('2025-11-20'),
        params: { months: 12 },
        today: '2026-11-20',
      },
      {
        said: said('月底', 'The end of a month'),
        facts: debt('2025-08-31'),
        params: { months: 6 },
        today: '2026-02-28',
      },
      { said: said('已提请', 'Proposed'), facts: debt('2024-01-01', { proposed: true }), params: { months: 12 } },
      { said: said('已退会', 'Has left'), facts: debt('2024-01-01', { status: 'withdrawn' }), params: { months: 12 } },
      { said: said('不欠费', 'Owes nothing'), facts: someMember(), params: { months: 12 } },
    ],
  }),
  rule<MemberFacts, { graceDays: number }>({
    id: 'MEMBER03',
    about: 'member',
    params: z.object({ graceDays: z.int() }),
    judge: (member, { graceDays }, { today }) => {
      const since = member.owedSince;
      const limit = addDays(today, -graceDays);
      if (!standing(member) || since === null || since >= limit) return null;
      return hit('owedSince', since, '<', limit, {
        unit: 'date',
        values: { since, days: daysBetween(since, today), owed: member.owed },
      });
    },
    facts: pick(memberWords, 'status', 'owedSince', 'owed'),
    found: said(
      '{{title}}的会费 {{since}} 到期，逾期 {{days}} 天。',
      'Dues of {{title}} were due on {{since}}, {{days}} days ago.',
    ),
    act: said('电话提醒，问清原因。', 'Call and ask why.'),
    concerns: ['clerk', 'finance'],
    positive: [
      {
        said: said('宽限期后一天', 'A day after the grace'),
        facts: debt('2026-08-21'),
        params: { graceDays: 90 },
        today: '2026-11-20',
      },
    ],
    negative: [
      {
        said: said('宽限期最后一天', 'The last day of it'),
        facts: debt('2026-08-22'),
        params: { graceDays: 90 },
        today: '2026-11-20',
      },
      { said: said('不欠费', 'Owes nothing'), facts: someMember() },
      {
        said: said('已退会', 'Has left'),
        facts: debt('2020-01-01', { status: 'withdrawn' }),
        params: { graceDays: 90 },
      },
    ],
  }),
];
