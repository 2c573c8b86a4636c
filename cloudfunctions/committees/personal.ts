import type { Personal } from '../shared/personal-shape';

export const personal: Personal = {
  module: 'committees',
  title: { 'zh-CN': '专业委员会', en: 'Committees' },
  holdings: {},
  acts: {
    'committee_decision.by': 'who entered what was decided of a committee',
    'group_unit.set_up_by': 'who set up the unit of a group member',
    'committee_member.added_by': 'who added a member to a committee',
    'committee_member.ended_by': 'who ended it',
  },
};
