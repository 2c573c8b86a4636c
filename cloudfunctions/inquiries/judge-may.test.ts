import { inquiryStages } from '../../contracts/inquiry-kinds';
import { judgeMay, type May, type Standing } from './judge-may';

const given = (change: Partial<Standing> = {}): Standing => ({
  ...{ as: 'staff', stage: 'received', me: 'me', turn: true, handOn: true, drafting: false, reviews: true },
  ...{ delivers: true, draftedBy: null, mayPublish: true, published: false, emptied: false },
  ...{ rateUntil: null, today: '2026-11-20', waits: true },
  ...change,
});
const may = (change: Partial<Standing>): (keyof May)[] =>
  (Object.entries(judgeMay(given(change))) as [keyof May, boolean][]).flatMap(([name, yes]) => (yes ? [name] : []));

it.each([
  [{}, ['take', 'draft', 'transfer', 'handOn']],
  [{ stage: 'assigned' }, ['take', 'draft', 'transfer', 'handOn']],
  [{ stage: 'drafting' }, ['take', 'draft', 'transfer', 'handOn']],
  [{ stage: 'drafting', drafting: true }, ['draft', 'transfer', 'handOn']],
  [{ turn: false, handOn: false }, []],
  [{ stage: 'reviewing', draftedBy: 'other', handOn: false }, ['review']],
  [{ stage: 'reviewing', draftedBy: 'me', handOn: false }, []],
  [{ stage: 'reviewing', draftedBy: 'other', turn: false, handOn: false }, []],
  [{ stage: 'reviewed', turn: false, handOn: false }, ['deliver']],
  [{ stage: 'reviewed', turn: false, handOn: false, delivers: false }, []],
  [{ stage: 'replied', turn: false, handOn: false, draftedBy: 'other' }, ['publish']],
  [{ stage: 'closed', turn: false, handOn: false, draftedBy: 'other' }, ['publish']],
  [{ stage: 'replied', turn: false, handOn: false, draftedBy: 'me' }, []],
  [{ stage: 'replied', turn: false, handOn: false, draftedBy: 'other', mayPublish: false }, []],
  [{ stage: 'replied', turn: false, handOn: false, draftedBy: 'other', emptied: true }, []],
  [{ stage: 'replied', turn: false, handOn: false, draftedBy: 'other', reviews: false }, []],
  [{ stage: 'closed', turn: false, handOn: false, published: true, draftedBy: 'me' }, ['unpublish']],
  [{ stage: 'transferred', turn: false, handOn: false }, []],
  [{ as: 'asker' }, ['remind']],
  [{ as: 'asker', waits: false, stage: 'replied', rateUntil: '2026-11-20' }, ['rate']],
  [{ as: 'asker', waits: false, stage: 'closed', rateUntil: '2026-11-20' }, ['rate']],
  [{ as: 'asker', waits: false, stage: 'closed', rateUntil: '2026-11-19' }, []],
  [{ as: 'asker', waits: false, stage: 'transferred', rateUntil: null }, []],
] as [Partial<Standing>, (keyof May)[]][])('%j: %j', (change, allowed) => expect(may(change)).toEqual(allowed));

it('leaves nothing to do to whoever oversees', () => {
  for (const stage of inquiryStages)
    expect(may({ as: 'reader', stage, published: true, rateUntil: '2027-01-01' })).toEqual([]);
});
