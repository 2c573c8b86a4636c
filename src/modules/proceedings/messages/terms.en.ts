import type { Translated } from '@/i18n/typed';
import type { zhCN } from './terms.zh-CN';

export const en: Translated<typeof zhCN> = {
  matters: {
    report: 'Report',
    discussion: 'Discussion',
    resolution: 'Resolution',
    election: 'Election',
    dues: 'Dues standard',
    charter: 'Change of the charter',
    visit: 'Visit',
    other: 'Other',
  },
  choices: { yes: 'For', no: 'Against', abstain: 'Abstain' },
  silent: 'Did not vote',
  presence: { present: 'Present', left: 'Left', excused: 'Excused', absent: 'Not here' },
  observers: 'Observers',
  quorum: {
    of: 'of {{entitled}} entitled',
    unit: 'present',
    met: 'Quorum is met',
    short_one: '{{count}} more needed',
    short_other: '{{count}} more needed',
    needed: 'Quorum {{needed}} ({{share}} of those entitled)',
    excused: '{{count}} excused',
    spoken: '{{present}} present of {{entitled}} entitled, quorum {{needed}}, {{verdict}}',
    advisory: 'Counted by the usual charter until the association fixes its own rule.',
  },
  share: { atLeast: 'at least {{fraction}}', moreThan: 'more than {{fraction}}' },
  pass: {
    present: {
      atLeast: 'Passes with at least {{fraction}} of those present in favour',
      moreThan: 'Passes with more than {{fraction}} of those present in favour',
    },
    entitled: {
      atLeast: 'Passes with at least {{fraction}} of those entitled in favour',
      moreThan: 'Passes with more than {{fraction}} of those entitled in favour',
    },
  },
  result: {
    passed: 'Passed',
    refused: 'Not passed',
    noQuorum: 'No quorum at the vote',
    needed: 'At least {{needed}} in favour were needed',
    base: {
      present: '{{present}} present of {{entitled}} entitled',
      entitled: '{{entitled}} entitled, {{present}} present',
    },
    barred_one: '{{count}} stood aside',
    barred_other: '{{count}} stood aside',
    votes_one: '{{count}} vote',
    votes_other: '{{count}} votes',
    open: 'Open vote',
  },
  status: {
    draft: 'Draft',
    noticed: 'Not started',
    in_session: 'In session',
    ended: 'Over',
    minutes_confirmed: 'Minutes confirmed',
    archived: 'Archived',
    cancelled: 'Cancelled',
    postponed: 'Postponed',
    quorum_failed: 'No quorum',
  },
  people: { separator: ', ' },
};
