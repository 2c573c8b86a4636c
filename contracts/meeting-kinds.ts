// Data alone, so that a page can name a kind without loading the schemas.

/** `meeting.type` (handbook §4.1), and the two kinds that may never charge (§5.1 FEE06, FEE07), as one chooses among them. */
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
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Kinds whose content is for party roles alone (handbook §4.3). */
export const partyKinds = [
  'party_general',
  'party_committee',
  'party_group',
  'party_lecture',
  'theme_party_day',
  'org_life',
] as const satisfies readonly MeetingKind[];
/** Kinds that decide something: they have a roll of those entitled, a quorum and votes. */
export const bodyKinds = [
  'assembly',
  'congress',
  'council',
  'standing_council',
  'supervisory',
  'president_office',
  'branch_meeting',
  'party_general',
  'party_committee',
] as const satisfies readonly MeetingKind[];
/** 国办发〔2020〕21号: no fee by awards, no fee by qualifications. */
export const freeKinds = ['award', 'qualification'] as const satisfies readonly MeetingKind[];

export const matterTypes = [
  'report',
  'discussion',
  'resolution',
  'election',
  'dues',
  'charter',
  'visit',
  'other',
] as const;

export const diets = ['none', 'vegetarian', 'halal', 'noPork', 'noSeafood', 'other'] as const;
