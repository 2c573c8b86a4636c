import type { Standing } from './standing';
import { step } from './cast';

/** A case that waits for a clerk at the first of two steps, to be changed where a test needs it otherwise. */
export const standing = (change: Partial<Standing> = {}): Standing => ({
  ...{
    id: 'case',
    kind: 'trial',
    subject: 'trial:1',
    title: '一件事',
    page: '/case',
    ownPage: '/own',
    committeeId: null,
  },
  ...{ facts: {}, openedBy: 'opener', openedAt: '2026-11-20T02:00:00Z', version: 1, toldVersion: 0 },
  ...{ state: 'open', flowId: 'flow', seq: 1, round: 1, since: '2026-11-20', dueOn: '2026-11-27', provisional: false },
  ...{
    assignedTo: null,
    escalatedOn: null,
    extended: 0,
    waitsFor: ['clerk'],
    missing: 1,
    signers: [],
    signed: [],
    parties: [],
  },
  ...{
    didOtherStep: [],
    steps: [step(1), step(2, { offices: ['president'] })],
    events: [],
    follows: true,
    overrides: {},
  },
  ...change,
});
