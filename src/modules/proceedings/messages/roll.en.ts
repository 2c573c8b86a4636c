import type { Translated } from '@/i18n/typed';
import type { zhCN } from './roll.zh-CN';

export const en: Translated<typeof zhCN> = {
  title: 'Roll',
  search: 'Search by name or company',
  showing: 'shown now',
  allCount_one: '{{count}} on the roll',
  allCount_other: '{{count}} on the roll',
  excuse: 'Excused: {{reason}}',
  empty: {
    none: 'The roll is not set. With it, the quorum can be counted and motions can be put.',
    search: 'Nothing found for “{{q}}”. Try another word, or see all.',
    filter: 'Nobody matches.',
    seeAll: 'See all',
  },
  set: {
    action: 'Set the roll',
    again: 'Set it again',
    title: 'Set the roll',
    basis: 'By what',
    bases: { members: 'All members', offices: 'By office', people: 'One by one' },
    notes: {
      members: 'Every active member has one vote, cast by its representative. For assemblies.',
      offices: 'Whoever holds an office of this body on the day. For councils, supervisors and the president’s office.',
      people: 'Choose people yourself, observers too. Observers listen and ask but do not vote.',
    },
    replaces: 'This replaces the present roll ({{entitled}} entitled).',
    find: 'Name, or last four digits of the phone',
    findNone: 'Nobody found. Let them open the mini-program once, then choose them here.',
    nameless: 'No name yet',
    chosen: '{{voters}} entitled, {{observers}} observing',
    remove: 'Remove {{name}}',
    voter: 'Entitled',
    observer: 'Observer',
    missing: 'Choose at least one who is entitled.',
    save: 'Set',
    done: 'The roll is set: {{entitled}} entitled, {{observers}} observing.',
    closed: 'The meeting is over or has voted; the roll cannot be changed.',
  },
};
