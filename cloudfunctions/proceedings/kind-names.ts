import type { MeetingKind } from '../../contracts/meeting-kinds';

/** As the minutes name the body or the occasion (handbook §4.1). */
export const kindNames: Record<MeetingKind, string> = {
  assembly: '会员大会',
  congress: '会员代表大会',
  council: '理事会',
  standing_council: '常务理事会',
  supervisory: '监事会',
  president_office: '会长办公会',
  branch_meeting: '分支机构会议',
  party_general: '支部党员大会',
  party_committee: '支部委员会会议',
  party_group: '党小组会',
  party_lecture: '党课',
  theme_party_day: '主题党日',
  org_life: '组织生活会',
  industry_summit: '行业峰会',
  matchmaking: '对接会',
  training: '培训',
  review_panel: '评审会',
  mediation_session: '调解会',
  cross_border: '涉外交流',
  award: '表彰活动',
  qualification: '资格评定活动',
};
