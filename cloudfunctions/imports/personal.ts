import type { Personal } from '../shared/personal-shape';

const office = 'An office that imports a register; the audit tells him.';

/** What a sheet said of people stands in `sheet_import_row` until `imports.keepRows` is over; then the night empties it. */
export const personal: Personal = {
  module: 'imports',
  title: { 'zh-CN': '导入', en: 'Imports' },
  holdings: {},
  acts: {
    'sheet_import.opened_by': office,
    'sheet_import.taken_by': office,
    'sheet_import.undone_by': office,
    'sheet_layout.matched_by': office,
  },
  impersonal: {
    'sheet_import.file_name': 'What the file of the secretariat was called.',
  },
};
