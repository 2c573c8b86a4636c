import type { Personal } from '../shared/personal-shape';

const office = 'who did it, in an office';

export const personal: Personal = {
  module: 'compliance',
  title: { 'zh-CN': '合规预警', en: 'Warnings' },
  holdings: {},
  acts: {
    'finding.assigned_to': 'to whom it was given, in an office',
    'finding.handled_by': office,
    'finding_event.by': office,
    'finding_event.assigned_to': 'to whom it was given, in an office',
    'rule_example.made_by': office,
    'back_test.asked_by': office,
  },
};
