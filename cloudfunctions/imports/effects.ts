import type { MemberReferences } from '../ground/references';

export const memberReferences: MemberReferences = {
  moves: {},
  stays: {
    'sheet_import_effect.membership_id': 'what a sheet did to the score of that very file',
    'sheet_import_row.subject': 'what a row of a sheet wrote to that very file: by it the import is undone',
  },
};
