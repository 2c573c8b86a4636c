import type { MemberColumn, MemberRow } from '../../contracts/workbench';
import type { Language } from '../ground/duties';
import type { Sheet } from '../shared/spreadsheet';
import { heads, kinds, statuses } from './register-words';

const cell = (row: MemberRow, column: MemberColumn, language: Language): string | number | null => {
  switch (column) {
    case 'kind':
      return kinds[row.kind][language];
    case 'status':
      return statuses[row.status][language];
    case 'representative':
      return row.representative && [row.representative.name, row.representative.title].filter(Boolean).join(' ');
    case 'phone':
      return row.representative?.phone ?? null;
    case 'licence':
      return row.nextExpiry;
    case 'lastMeeting':
      return row.lastMeeting && `${row.lastMeeting.on} ${row.lastMeeting.title}`;
    default:
      return row[column];
  }
};

/** The register as it is shown, phones masked: these columns, in their order. */
export const registerSheet = (rows: MemberRow[], columns: MemberColumn[], language: Language): Sheet => ({
  name: language === 'en' ? 'Members' : '会员台账',
  columns: columns.map((column) => ({ header: heads[column][language], width: heads[column].width })),
  rows: rows.map((row) => columns.map((column) => cell(row, column, language))),
});
