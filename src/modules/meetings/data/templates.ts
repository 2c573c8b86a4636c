import type { Item } from '../form/draft';
import type { Kind } from '../form/choices';

/** Words of usual items of an agenda, in the messages. */
export type UsualItem =
  | 'work'
  | 'finance'
  | 'supervision'
  | 'dues'
  | 'charter'
  | 'election'
  | 'members'
  | 'plan'
  | 'other'
  | 'opening'
  | 'speech'
  | 'supply'
  | 'meetings'
  | 'lecture'
  | 'practice'
  | 'questions'
  | 'criteria'
  | 'scoring'
  | 'study'
  | 'exchange'
  | 'awarding';
type Usual = readonly [UsualItem, Item['matterType'], boolean?];

export interface Template {
  /** Length in hours, and when it begins. */
  hours: number;
  time: string;
  /** Days from today at which it is proposed: what the rule asks for its notice (meetings.noticeDays), and some to write it. */
  days: number;
  guests: boolean;
  /** Tiers and offices that it is for; none: all members. */
  tiers?: readonly string[];
  members: boolean;
  agenda: readonly Usual[];
}

const council = ['会长单位', '副会长单位', '常务理事单位', '理事单位'];
const standing = ['会长单位', '副会长单位', '常务理事单位'];
const deciding: readonly Usual[] = [
  ['work', 'report'],
  ['finance', 'report'],
  ['other', 'discussion', true],
];
const body = { hours: 3, time: '14:00', guests: false, members: true } as const;
const open = { hours: 3, time: '14:00', days: 14, guests: true, members: true } as const;
const party = { hours: 2, time: '14:00', days: 7, guests: false, members: false } as const;

export const templates: Record<Kind, Template> = {
  assembly: {
    ...body,
    days: 20,
    agenda: [
      ['work', 'report'],
      ['finance', 'report'],
      ['supervision', 'report'],
      ['charter', 'charter', true],
      ['dues', 'dues', true],
      ['election', 'election', true],
    ],
  },
  congress: {
    ...body,
    days: 20,
    agenda: [
      ['work', 'report'],
      ['finance', 'report'],
      ['supervision', 'report'],
      ['election', 'election', true],
    ],
  },
  council: {
    ...body,
    days: 10,
    tiers: council,
    agenda: [...deciding.slice(0, 2), ['members', 'resolution', true], ['plan', 'discussion', true]],
  },
  standing_council: { ...body, days: 8, tiers: standing, agenda: deciding },
  supervisory: {
    ...body,
    hours: 2,
    days: 8,
    members: false,
    agenda: [
      ['supervision', 'report'],
      ['other', 'discussion', true],
    ],
  },
  president_office: { ...body, hours: 2, days: 3, members: false, agenda: [['plan', 'discussion', true]] },
  branch_meeting: { ...body, hours: 2, days: 10, agenda: deciding },
  party_general: {
    ...party,
    agenda: [
      ['work', 'report'],
      ['other', 'resolution', true],
    ],
  },
  party_committee: {
    ...party,
    agenda: [
      ['study', 'discussion'],
      ['other', 'resolution', true],
    ],
  },
  party_group: { ...party, agenda: [['study', 'discussion']] },
  party_lecture: { ...party, agenda: [['lecture', 'report']] },
  theme_party_day: {
    ...party,
    hours: 3,
    agenda: [
      ['study', 'discussion'],
      ['exchange', 'visit'],
    ],
  },
  org_life: {
    ...party,
    hours: 3,
    agenda: [
      ['study', 'discussion'],
      ['exchange', 'discussion'],
    ],
  },
  industry_summit: {
    ...open,
    hours: 8,
    time: '09:00',
    days: 30,
    agenda: [
      ['opening', 'other'],
      ['speech', 'report'],
      ['questions', 'discussion'],
    ],
  },
  matchmaking: {
    ...open,
    agenda: [
      ['opening', 'other'],
      ['supply', 'report'],
      ['meetings', 'discussion'],
    ],
  },
  training: {
    ...open,
    hours: 7,
    time: '09:00',
    agenda: [
      ['lecture', 'report'],
      ['practice', 'other'],
      ['questions', 'discussion'],
    ],
  },
  review_panel: {
    ...open,
    guests: false,
    members: false,
    agenda: [
      ['criteria', 'report'],
      ['scoring', 'resolution', true],
    ],
  },
  mediation_session: { ...open, hours: 2, days: 7, guests: false, members: false, agenda: [] },
  cross_border: {
    ...open,
    days: 30,
    agenda: [
      ['opening', 'other'],
      ['exchange', 'discussion'],
    ],
  },
  award: {
    ...open,
    hours: 2,
    agenda: [
      ['opening', 'other'],
      ['awarding', 'other'],
    ],
  },
  qualification: {
    ...open,
    guests: false,
    agenda: [
      ['criteria', 'report'],
      ['scoring', 'resolution', true],
    ],
  },
};
