import type { MemberReferences } from '../ground/references';

export const memberReferences: MemberReferences = {
  moves: {},
  stays: {
    'finding.subject': 'what is found of a file is found of the other one by the next night, and closes here by itself',
    'finding.barred_units': 'whom it is about is read anew every night',
  },
};
