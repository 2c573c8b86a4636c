import type { Translated } from '@/i18n/typed';
import type { zhCN } from './survey.zh-CN';

export const en: Translated<typeof zhCN> = {
  title: 'Your rating',
  lead: 'Five things, by stars. The secretariat sees the sums and the comments without names.',
  closes: 'Open until {{day}}',
  aspects: { overall: 'Overall', content: 'Content', speakers: 'Speakers', venue: 'Venue', service: 'Service' },
  words: { none: 'Not rated yet', one: 'Very poor', two: 'Poor', three: 'Fair', four: 'Good', five: 'Very good' },
  star_one: '{{aspect}}: {{count}} star, {{words}}',
  star_other: '{{aspect}}: {{count}} stars, {{words}}',
  comment: 'Anything else',
  commentHint: 'What was good, what should change',
  send: 'Send',
  missing: 'Some are not rated yet; any number of stars will do.',
  thanks: 'Thank you. It helps to make the next meeting better.',
  answered: 'You have rated this meeting already, thank you.',
  closed: 'Rating has closed. You can still tell the secretariat directly.',
  notYet: 'The meeting is not over yet. You will be told when you can rate it.',
  notAsked: 'Only those who checked in rate this meeting.',
  back: 'Back',
};
