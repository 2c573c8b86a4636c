import type { MemberReferences } from '../ground/references';

export const memberReferences: MemberReferences = {
  moves: {},
  stays: {
    'finding.subject': 'what is found of a file is found of the other one by the next night, and closes here by itself',
    'back_test_row.subject': 'what was found on a day of the past, which stays as it was',
    'finding.barred_units': 'whom it is about is read anew every night',
  },
};
