import type { meetingKinds as contractKinds } from '@contracts/meeting-form';

/** As the contract has them, whose schemas stay out of the main package. */
export const meetingKinds = [
  'assembly',
  'congress',
  'council',
  'standing_council',
  'supervisory',
  'president_office',
  'branch_meeting',
  'industry_summit',
  'matchmaking',
  'training',
  'review_panel',
  'mediation_session',
  'cross_border',
  'award',
  'qualification',
  'party_general',
  'party_committee',
  'party_group',
  'party_lecture',
  'theme_party_day',
  'org_life',
] as const satisfies readonly (typeof contractKinds)[number][];
