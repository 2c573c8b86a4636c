import type { Personal } from '../shared/personal-shape';

const office = 'who proposed or decided it, in an office';

export const personal: Personal = {
  module: 'parameters',
  title: { 'zh-CN': '规则与参数', en: 'Rules and parameters' },
  holdings: {},
  acts: { 'parameter_proposal.proposed_by': office, 'parameter_proposal.decided_by': office },
};
