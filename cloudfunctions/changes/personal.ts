import type { Personal } from '../shared/personal-shape';

export const personal: Personal = {
  module: 'changes',
  title: { 'zh-CN': '单位变更', en: 'Changes of a company' },
  holdings: {},
  acts: {
    'company_change.asked_by': 'who asked for it, for his company or in an office; the audit tells him',
    'company_change.decided_by': 'who answered it, in an office; the audit tells him',
  },
  impersonal: {
    'company_change.new_name': 'the name of a company',
    'company_change.successor_name': 'the name of a company',
  },
};
