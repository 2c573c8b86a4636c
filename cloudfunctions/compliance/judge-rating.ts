import * as z from 'zod';
import { rule, type AnyRule } from './rule';
import { hit, pick, said } from './said';
import { associationWords, someAssociation, type AssociationFacts } from './kinds';

/**
 * Last day of a rating (handbook §16): it counts from 1 January of the year after the announcement to 31 December of the
 * year that is the `years`-th.
 */
export const ratingEnds = (announcedIn: number, years: number): string => `${announcedIn + years}-12-31`;
/** The latest year of announcement whose rating, or whose window, is still open on a day. */
const openFrom = (today: string, years: number): number => Number(today.slice(0, 4)) - years;

/** 评估等级: until 31 December of its fifth year; a new application within the first four. */
export const ratingRules: AnyRule[] = [
  rule<AssociationFacts, { years: number }>({
    id: 'RATE01',
    about: 'association',
    params: z.object({ years: z.int() }),
    judge: ({ ratedIn }, { years }, { today }) => {
      if (ratedIn === null) return null;
      const limit = openFrom(today, years);
      return ratedIn < limit
        ? hit('ratedIn', ratedIn, '<', limit, {
            unit: 'year',
            period: String(ratedIn),
            values: { ends: ratingEnds(ratedIn, years) },
          })
        : null;
    },
    facts: pick(associationWords, 'grade', 'ratedIn'),
    found: said('评估等级 {{ends}} 已到期。', 'The rating ran out on {{ends}}.'),
    act: said('不再使用等级牌匾和称谓，申请新的评估。', 'Use it no more; apply for a new one.'),
    concerns: ['director', 'compliance'],
    positive: [
      {
        said: said('到期后第一天', 'The day after'),
        facts: someAssociation({ ratedIn: 2021 }),
        params: { years: 5 },
        today: '2027-01-01',
      },
    ],
    negative: [
      {
        said: said('最后一天', 'The last day'),
        facts: someAssociation({ ratedIn: 2021 }),
        params: { years: 5 },
        today: '2026-12-31',
      },
      { said: said('没有评估', 'No rating'), facts: someAssociation({ ratedIn: null }), params: { years: 5 } },
    ],
  }),
  rule<AssociationFacts, { years: number; windowYears: number }>({
    id: 'RATE02',
    about: 'association',
    params: z.object({ years: z.int(), windowYears: z.int() }),
    judge: ({ ratedIn, reapplied }, { years, windowYears }, { today }) => {
      if (ratedIn === null || reapplied) return null;
      const limit = openFrom(today, windowYears);
      return ratedIn < limit && ratedIn >= openFrom(today, years)
        ? hit('ratedIn', ratedIn, '<', limit, {
            unit: 'year',
            period: String(ratedIn),
            values: { windowYears, until: ratingEnds(ratedIn, windowYears), ends: ratingEnds(ratedIn, years) },
          })
        : null;
    },
    facts: pick(associationWords, 'grade', 'ratedIn', 'reapplied'),
    found: said(
      '重新申请评估的时间（前 {{windowYears}} 年，到 {{until}}）已过，等级 {{ends}} 到期。',
      'The time to apply again (the first {{windowYears}} years, until {{until}}) is over; the rating ends on {{ends}}.',
    ),
    act: said('向登记管理机关询问能否补申请，准备下一轮评估。', 'Ask the registrar, prepare the next rating.'),
    concerns: ['director', 'compliance'],
    positive: [
      {
        said: said('第五年的第一天', 'First day of the fifth year'),
        facts: someAssociation({ ratedIn: 2021 }),
        params: { years: 5, windowYears: 4 },
        today: '2026-01-01',
      },
    ],
    negative: [
      {
        said: said('第四年最后一天', 'Last day of the fourth'),
        facts: someAssociation({ ratedIn: 2021 }),
        params: { years: 5, windowYears: 4 },
        today: '2025-12-31',
      },
      {
        said: said('已重新申请', 'Applied'),
        facts: someAssociation({ ratedIn: 2021, reapplied: true }),
        params: { years: 5, windowYears: 4 },
        today: '2026-05-01',
      },
      {
        said: said('已经到期另有规则', 'Over'),
        facts: someAssociation({ ratedIn: 2021 }),
        params: { years: 5, windowYears: 4 },
        today: '2027-01-01',
      },
      {
        said: said('没有评估', 'No rating'),
        facts: someAssociation({ ratedIn: null }),
        params: { years: 5, windowYears: 4 },
      },
    ],
  }),
];
