import type { Personal } from '../shared/personal-shape';

const office = 'who set it in an office';

export const personal: Personal = {
  module: 'ground',
  title: { 'zh-CN': '规则和标签', en: 'Rules and tags' },
  holdings: {},
  acts: {
    'calendar_override.set_by': office,
    'holiday_arrangement.confirmed_by': office,
    'holiday_arrangement.replaced_by': office,
    'reg_rule.own_by': office,
    'tagged.by': office,
  },
  impersonal: { 'tag.name': 'a word for members' },
};
