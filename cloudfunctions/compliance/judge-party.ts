import * as z from 'zod';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import { partyKinds } from '../../contracts/meeting-kinds';
import { atLeast } from '../ground/judge-resolution';
import { rule, type AnyRule, type Example } from './rule';
import { hit, pick, said } from './said';
import {
  meetingWords,
  periodWords,
  someMeeting,
  someMonth,
  someQuarter,
  someYear,
  type MeetingFacts,
  type PeriodFacts,
} from './kinds';

const times = z.object({ times: z.int() });
/** Party life is for party roles alone (handbook §4.3). */
const circle = ['party'] as const;

type PartyFact = 'partyGeneral' | 'partyCommittee' | 'partyGroup' | 'partyLecture' | 'orgLife' | 'themePartyDay';

/** So many meetings of a kind in each month, quarter or year; asked once it is over. */
const often = (
  id: string,
  of: { about: 'month' | 'quarter' | 'year'; fact: PartyFact; zh: string; en: string },
  there: 'hasParty' | 'hasPartyCommittee' | 'hasPartyGroups',
): AnyRule => {
  const some = { month: someMonth, quarter: someQuarter, year: someYear }[of.about];
  const over = { month: '2026-11-01', quarter: '2027-01-01', year: '2026-01-01' }[of.about];
  const last = { month: '2026-10-31', quarter: '2026-12-31', year: '2025-12-31' }[of.about];
  const example = (zh: string, en: string, change: Partial<PeriodFacts>, today = over): Example<PeriodFacts> => ({
    said: said(zh, en),
    facts: some(change),
    params: { times: 1 },
    today,
  });
  return rule<PeriodFacts, { times: number }>({
    id,
    about: of.about,
    params: times,
    judge: (facts, { times: asked }, { today }) => {
      const held = facts[of.fact];
      return facts[there] && today > facts.lastDay && held < asked
        ? hit(of.fact, held, '<', asked, { unit: 'count', period: facts.name, values: { name: facts.name, held } })
        : null;
    },
    facts: pick(periodWords, 'name', 'lastDay', of.fact, there),
    found: said(
      `{{name}} 召开${of.zh} {{held}} 次，应有 {{limit}} 次。`,
      `{{held}} ${of.en} in {{name}}; {{limit}} are due.`,
    ),
    act: said(`尽快补开${of.zh}，说明原因。`, `Hold the ${of.en} and say why it was late.`),
    concerns: circle,
    circle,
    positive: [example('一次也没有开', 'None held', {})],
    negative: [
      example('正好一次', 'Exactly one', { [of.fact]: 1 }),
      example('期间还没有过完', 'Not over yet', {}, last),
      example('没有这样的组织', 'There is none', { [there]: false }),
      example('不知道有没有', 'Not known', { [there]: null }),
    ],
  });
};

const party = (change: Partial<MeetingFacts> = {}) =>
  someMeeting({ kind: 'party_general', entitled: 10, present: 8, needed: 5, noticeDays: null, ...change });

export const partyRules: AnyRule[] = [
  often(
    'PARTY02',
    { about: 'quarter', fact: 'partyGeneral', zh: '支部党员大会', en: 'party general meetings' },
    'hasParty',
  ),
  often(
    'PARTY03',
    { about: 'month', fact: 'partyCommittee', zh: '支委会', en: 'meetings of the party committee' },
    'hasPartyCommittee',
  ),
  often(
    'PARTY04',
    { about: 'month', fact: 'partyGroup', zh: '党小组会', en: 'meetings of party groups' },
    'hasPartyGroups',
  ),
  often('PARTY05', { about: 'year', fact: 'partyLecture', zh: '党课', en: 'party lectures' }, 'hasParty'),
  often('PARTY06', { about: 'year', fact: 'orgLife', zh: '组织生活会', en: 'organisation life meetings' }, 'hasParty'),
  often('PARTY08', { about: 'month', fact: 'themePartyDay', zh: '主题党日', en: 'theme party days' }, 'hasParty'),
  rule<MeetingFacts, { share: [number, number] }>({
    id: 'PARTY07',
    about: 'meeting',
    params: z.object({ share: z.tuple([z.int(), z.int()]) }),
    judge: ({ kind, status, entitled, present }, { share }) => {
      if (!(partyKinds as readonly MeetingKind[]).includes(kind) || !entitled || present === null) return null;
      if (!['ended', 'minutes_confirmed', 'archived'].includes(status) || atLeast(present, entitled, share))
        return null;
      const limit = Math.ceil((entitled * share[0]) / share[1]);
      return hit('present', present, '<', limit, { unit: 'count', values: { entitled } });
    },
    facts: pick(meetingWords, 'kind', 'status', 'startsOn', 'entitled', 'present'),
    found: said(
      '「{{title}}」应到 {{entitled}} 人，到会 {{present}} 人，目标至少 {{limit}} 人。',
      '{{present}} of {{entitled}} came to “{{title}}”; the aim is {{limit}}.',
    ),
    act: said('了解缺席原因，补课，下次提前安排。', 'Ask why they were away; plan the next one earlier.'),
    concerns: circle,
    circle,
    positive: [{ said: said('差一人', 'One short'), facts: party({ present: 7 }), params: { share: [4, 5] } }],
    negative: [
      { said: said('正好八成', 'Exactly 80%'), facts: party(), params: { share: [4, 5] } },
      {
        said: said('还没有开', 'Not held yet'),
        facts: party({ present: 0, status: 'noticed' }),
        params: { share: [4, 5] },
      },
      { said: said('理事会另有规则', 'A council'), facts: someMeeting({ present: 1 }), params: { share: [4, 5] } },
      { said: said('没有名单', 'No roll'), facts: party({ entitled: null, present: null }), params: { share: [4, 5] } },
    ],
  }),
];
