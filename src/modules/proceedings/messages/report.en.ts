import type { Translated } from '@/i18n/typed';
import type { zhCN } from './report.zh-CN';

export const en: Translated<typeof zhCN> = {
  title: 'Report',
  figures: { registered: 'Registered', present: 'Came', noShow: 'Did not come', walkIns: 'Walk-ins' },
  rate: '{{percent}}% came',
  tiers: {
    title: 'Attendance by tier',
    row: '{{present}} of {{registered}}',
    spoken: '{{tier}}: {{registered}} registered, {{present}} came',
    none: 'Nobody registered.',
  },
  arrivals: {
    title: 'Arrivals',
    note: 'Each bar is {{minutes}} min',
    spoken: 'Most came in the {{minutes}} min from {{from}}: {{count}} of {{total}} in all',
    peak: 'Busiest: {{from}}–{{until}}, with {{count}}',
    none: 'Nobody has checked in yet.',
  },
  survey: {
    title: 'Ratings',
    answered: '{{sent}} asked, {{answered}} answered',
    notYet: 'Once the meeting is over, those who checked in are asked to rate it.',
    notAsked: 'The meeting was not held, so nobody is asked to rate it.',
    tooFew_one:
      'Only {{count}} person checked in. With fewer than {{needed}} no averages are shown, so that nobody can be guessed.',
    tooFew_other:
      'Only {{count}} people checked in. With fewer than {{needed}} no averages are shown, so that nobody can be guessed.',
    overFew_one:
      'Rating has closed with {{count}} answer. With fewer than {{needed}} no averages are shown, so that nobody can be guessed.',
    overFew_other:
      'Rating has closed with {{count}} answers. With fewer than {{needed}} no averages are shown, so that nobody can be guessed.',
    needed_one: '{{count}} more answer is needed before averages are shown, so that nobody can be guessed.',
    needed_other: '{{count}} more answers are needed before averages are shown, so that nobody can be guessed.',
    overall: 'Overall',
    outOf: 'out of 5',
    spread: 'Overall ratings',
    starRow_one: '{{count}} star',
    starRow_other: '{{count}} stars',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    comments: 'Comments',
    noComments: 'Nobody left a comment.',
    more_one: '{{count}} more',
    more_other: '{{count}} more',
  },
  aspects: { content: 'Content', speakers: 'Speakers', venue: 'Venue', service: 'Service' },
  motions: {
    title: 'Votes',
    withdrawn: 'Not counted',
    votes: '{{yes}} for, {{no}} against, {{abstain}} abstained',
  },
  points: { row: 'For attending', value: '{{count}} in all' },
  more: { title: 'Papers', roll: 'Roll', minutes: 'Minutes' },
  export: {
    action: 'Export the attendance list',
    note: 'Exports are recorded',
    done_one: 'The list has {{count}} row.',
    done_other: 'The list has {{count}} rows.',
  },
};
