import type { Office } from '../../contracts/wire';
import { step } from './cast';
import { standing } from './standing-cast';
import type { Actor } from '../shared/actor';
import { judgeSight, mayRemind } from './judge-sight';
import type { FlowEvent, Standing } from './standing';

const actor = (held: Office[], committeeId: string | null = null, units: string[] = []): Actor => ({
  ...{ channel: 'wechat', openid: 'me', actingFor: null },
  person: { id: 'me', name: null, phone: null, phoneVerified: false },
  offices: held.map((office) => ({ office, committeeId, committeeName: null, from: '', until: null })),
  units: units.map((membershipId) => ({ membershipId, name: '', status: 'active', memberNo: null })),
});
const steps = [step(1, { offices: ['clerk'], escalateTo: 'director' }), step(2, { offices: ['president'] })];
const given = standing({ steps });
const large = { fact: 'sum', op: '>=' as const, value: 100 };
const branching = (sum: number) =>
  standing({ steps: [...steps, step(3, { offices: ['council'], condition: large })], facts: { sum } });
const asked = { kind: 'signerAsked', toPerson: 'me' } as FlowEvent;

it.each([
  ['an office of the present step', actor(['clerk']), given, 'staff'],
  ['an office of a later step', actor(['president']), given, 'staff'],
  ['the escalation', actor(['director']), given, 'staff'],
  ['an office of a step that it goes through', actor(['council']), branching(100), 'staff'],
  ['an office of a step that it does not go through', actor(['council']), branching(99), null],
  ['another office', actor(['finance']), given, null],
  ['the office of another committee', actor(['clerk'], 'a'), { ...given, committeeId: 'b' }, null],
  ['the office of its committee', actor(['clerk'], 'a'), { ...given, committeeId: 'a' }, 'staff'],
  ['whoever was asked', actor(['finance']), { ...given, events: [asked] }, 'staff'],
  ['whoever opened it', actor(['clerk']), { ...given, openedBy: 'me' }, 'owner'],
  [
    'its member',
    actor([], null, ['u']),
    { ...given, parties: [{ personId: null, unitId: 'u', reason: 'ownCompany' as const }] },
    'owner',
  ],
  ['nobody in particular', actor([]), given, null],
  ['a visitor', { ...actor([]), person: null }, { ...given, events: [asked] }, null],
])('%s may see a case', (_, who, seen, sight) => expect(judgeSight(who, seen)).toBe(sight));

it.each([
  ['owner', {}, true],
  ['staff', {}, false],
  ['owner', { state: 'returned' as const }, false],
  ['owner', { waitsFor: [] }, false],
  ['owner', { waitsFor: [], signers: ['x'] }, true],
] as ['owner' | 'staff', Partial<Standing>, boolean][])('reminding, as %s of %j: %s', (sight, change, may) =>
  expect(mayRemind(sight, standing(change))).toBe(may),
);
