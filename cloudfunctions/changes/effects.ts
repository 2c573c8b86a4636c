import type { MemberReferences } from '../ground/references';

/** What became of a file's company is told of that very file; its former names come along with the file (membership). */
export const memberReferences: MemberReferences = {
  moves: {},
  stays: {
    'company_change.membership_id': 'what was asked for of that very file, and how it was answered',
    'company_change.successor_id': 'who the company went into, as the papers say',
  },
};
