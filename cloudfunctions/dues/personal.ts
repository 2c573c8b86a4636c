import type { Personal } from '../shared/personal-shape';

const office = 'who kept the dues, in an office';

export const personal: Personal = {
  module: 'dues',
  title: { 'zh-CN': '会费', en: 'Dues' },
  holdings: {},
  acts: {
    'dues_standard.drafted_by': office,
    'dues_ballot.recorded_by': office,
    'dues_relief.by_id': office,
    'dues_relief.ended_by': office,
    'dues_run.started_by': office,
    'dues_run.back_by': office,
    'dues_call.by_id': office,
    'dues_deemed.noticed_by': office,
    'dues_deemed.decided_by': office,
  },
  impersonal: {
    'dues_standard.name': 'of a standard',
    'dues_tier.name': 'of a tier',
    'dues_reduction.name': 'of a clause',
    'dues_ballot.in_person': 'whether the ballot was held in one room',
  },
};
