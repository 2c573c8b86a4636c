import * as z from 'zod';
import { daysBetween } from '../shared/clock';
import { rule, type AnyRule } from './rule';
import { hit, none, pick, said } from './said';
import {
  meetingWords,
  periodWords,
  someMeeting,
  someTerm,
  someYear,
  termWords,
  type MeetingFacts,
  type PeriodFacts,
  type TermFacts,
} from './kinds';

const times = z.object({ times: z.int() });
const decides = ['assembly', 'congress', 'council', 'standing_council', 'supervisory'];

/** So many meetings of a body in a year, asked once the year is over. */
const yearly = (
  id: string,
  fact: 'council' | 'standingCouncil' | 'supervisory',
  [zh, en]: [string, string],
  asked: number,
  there: 'hasStandingCouncil' | 'hasSupervisors' | null,
): AnyRule =>
  rule<PeriodFacts, { times: number }>({
    id,
    about: 'year',
    params: times,
    judge: (facts, { times: limit }, { today }) => {
      const held = facts[fact];
      if (today <= facts.lastDay || held >= limit || (there !== null && !facts[there])) return null;
      return hit(fact, held, '<', limit, { unit: 'count', period: facts.name, values: { name: facts.name, held } });
    },
    facts: there ? pick(periodWords, 'name', 'lastDay', fact, there) : pick(periodWords, 'name', 'lastDay', fact),
    found: said(
      `{{name}} 年召开${zh} {{held}} 次，至少 {{limit}} 次。`,
      `{{held}} meetings of the ${en} in {{name}}; {{limit}} at least.`,
    ),
    act: said(`尽快召开${zh}，向监事会说明。`, `Call the ${en} and tell the supervisors.`),
    concerns: ['director', 'compliance', 'supervisor'],
    positive: [
      {
        said: said('少一次', 'One short'),
        facts: someYear({ [fact]: asked - 1 }),
        params: { times: asked },
        today: '2026-01-01',
      },
    ],
    negative: [
      {
        said: said('正好', 'Exactly'),
        facts: someYear({ [fact]: asked }),
        params: { times: asked },
        today: '2026-01-01',
      },
      {
        said: said('一年还没有过完', 'The year is not over'),
        facts: someYear(),
        params: { times: asked },
        today: '2025-12-31',
      },
      ...(there
        ? [
            {
              said: said('不设', 'There is none'),
              facts: someYear({ [there]: false }),
              params: { times: asked },
              today: '2026-01-01',
            },
            {
              said: said('不知道', 'Not known'),
              facts: someYear({ [there]: null }),
              params: { times: asked },
              today: '2026-01-01',
            },
          ]
        : []),
    ],
  });

export const bodyRules: AnyRule[] = [
  rule<MeetingFacts, object>({
    id: 'BODY01',
    about: 'meeting',
    params: none,
    judge: ({ kind, status, startsOn, noticedOn, noticeDays }) => {
      if (!decides.includes(kind) || status === 'draft' || status === 'cancelled') return null;
      if (startsOn === null || noticedOn === null || noticeDays === null) return null;
      const given = daysBetween(noticedOn, startsOn);
      return given < noticeDays
        ? hit('noticedOn', given, '<', noticeDays, { unit: 'day', values: { given, startsOn } })
        : null;
    },
    facts: pick(meetingWords, 'kind', 'status', 'startsOn', 'noticedOn', 'noticeDays'),
    found: said(
      '「{{title}}」提前 {{given}} 天通知，要求 {{limit}}。',
      '“{{title}}” was noticed {{given}} days before; {{limit}} are asked for.',
    ),
    act: said('改期，或写明紧急理由并在会上确认。', 'Move it, or say why it was urgent and have it confirmed.'),
    concerns: ['compliance', 'clerk', 'director'],
    positive: [{ said: said('少一天', 'A day short'), facts: someMeeting({ noticedOn: '2026-10-14' }) }],
    negative: [
      { said: said('正好七天', 'Exactly seven days'), facts: someMeeting({ noticedOn: '2026-10-13' }) },
      { said: said('没有通知期', 'No period set'), facts: someMeeting({ noticedOn: '2026-10-20', noticeDays: null }) },
      { said: said('还没有通知', 'Not noticed yet'), facts: someMeeting({ noticedOn: null }) },
      { said: said('已取消', 'Cancelled'), facts: someMeeting({ noticedOn: '2026-10-19', status: 'cancelled' }) },
      { said: said('还是草稿', 'A draft'), facts: someMeeting({ noticedOn: '2026-10-19', status: 'draft' }) },
      { said: said('日期未定', 'No day yet'), facts: someMeeting({ startsOn: null }) },
      { said: said('培训不设通知期', 'Training'), facts: someMeeting({ kind: 'training', noticedOn: '2026-10-19' }) },
    ],
  }),
  rule<MeetingFacts, object>({
    id: 'BODY02',
    about: 'meeting',
    params: none,
    judge: ({ kind, status, entitled, present, needed }) => {
      if (!decides.includes(kind) || !['ended', 'minutes_confirmed', 'archived'].includes(status)) return null;
      return entitled !== null && present !== null && needed !== null && present < needed
        ? hit('present', present, '<', needed, { unit: 'count', values: { entitled } })
        : null;
    },
    facts: pick(meetingWords, 'kind', 'status', 'startsOn', 'entitled', 'present', 'needed'),
    found: said(
      '「{{title}}」应到 {{entitled}}，到会 {{present}}，至少要 {{limit}}。',
      '{{present}} of {{entitled}} came to “{{title}}”; {{limit}} make a quorum.',
    ),
    act: said('会上的决定不作数，重新召开。', 'What was decided does not count: meet again.'),
    concerns: ['compliance', 'director', 'supervisor'],
    positive: [{ said: said('差一人', 'One short'), facts: someMeeting({ present: 19 }) }],
    negative: [
      { said: said('正好', 'Exactly'), facts: someMeeting({ present: 20 }) },
      { said: said('还没有开', 'Not held yet'), facts: someMeeting({ present: 0, status: 'noticed' }) },
      {
        said: said('已按未达法定人数结束', 'Ended for want of a quorum'),
        facts: someMeeting({ present: 3, status: 'quorum_failed' }),
      },
      { said: said('没有名单', 'No roll'), facts: someMeeting({ entitled: null, present: null, needed: null }) },
      { said: said('没有法定人数', 'No quorum set'), facts: someMeeting({ present: 1, needed: null }) },
      { said: said('培训', 'Training'), facts: someMeeting({ kind: 'training', present: 1 }) },
    ],
  }),
  yearly('BODY03', 'council', ['理事会', 'council'], 1, null),
  yearly('BODY04', 'standingCouncil', ['常务理事会', 'standing council'], 2, 'hasStandingCouncil'),
  yearly('BODY05', 'supervisory', ['监事会', 'supervisory board'], 2, 'hasSupervisors'),
  rule<TermFacts, { times: number }>({
    id: 'BODY06',
    about: 'term',
    params: times,
    judge: ({ endsOn, assemblies }, { times: limit }, { today }) =>
      today > endsOn && assemblies < limit ? hit('assemblies', assemblies, '<', limit, { unit: 'count' }) : null,
    facts: pick(termWords, 'no', 'startsOn', 'endsOn', 'assemblies'),
    found: said(
      '{{title}}召开会员（代表）大会 {{assemblies}} 次，至少 {{limit}} 次。',
      '{{assemblies}} assemblies in {{title}}; {{limit}} at least.',
    ),
    act: said('尽快召开会员（代表）大会。', 'Call the assembly.'),
    concerns: ['director', 'compliance', 'supervisor'],
    positive: [
      {
        said: said('一届没有开过', 'None in a term'),
        facts: someTerm({ assemblies: 0 }),
        params: { times: 1 },
        today: '2027-03-01',
      },
    ],
    negative: [
      { said: said('开过一次', 'One'), facts: someTerm(), params: { times: 1 }, today: '2027-03-01' },
      {
        said: said('还没有届满', 'Not over'),
        facts: someTerm({ assemblies: 0 }),
        params: { times: 1 },
        today: '2027-02-28',
      },
    ],
  }),
];
