import { judgeWalkIn } from './judge-walk-in';
import type { KnownPerson, Registered } from './store';

const phone = '+8613900000001';
const registered = (id: string, part: Partial<Registered> = {}): Registered => ({
  id,
  state: 'confirmed',
  name: '顾青岚',
  companions: [],
  seatedAt: '2026-11-20T00:00:00Z',
  endedAt: null,
  unitName: null,
  membershipId: null,
  personId: null,
  phone: null,
  givenPhone: phone,
  ...part,
});
const owner = (names: string[]): KnownPerson => ({ phone, personId: 'p-gu', names, units: [], actingFor: null });
type Answer = { phone?: string; knownAs?: string; another?: boolean };
type Given = Parameters<typeof judgeWalkIn>;
const whose = (registrations: Given[0], people: Given[1], name: string, more: Answer = {}) => {
  const { registration, person, knownAs } = judgeWalkIn(registrations, people, { phone, name, ...more });
  return registration?.id ?? person?.personId ?? (knownAs === undefined ? 'new' : `not ${knownAs}`);
};

it.each<[string, Registered[], KnownPerson[], string, Answer, string]>([
  ['nobody knows the phone', [], [], '来客', {}, 'new'],
  ['no phone', [registered('r')], [owner(['来客'])], '来客', { phone: '' }, 'new'],
  ['phone and name of a registration', [registered('r')], [], '顧青嵐', {}, 'r'],
  ['its phone and another name', [registered('r')], [], '司机', {}, 'not 顾青岚'],
  ['another name, and the gate says the same person', [registered('r')], [], '顾青', { knownAs: '顾青岚' }, 'r'],
  ['a verified phone and its name', [], [owner(['顾青岚'])], '顾青岚', {}, 'not 顾青岚'],
  ['the same, and the gate says it is he', [], [owner(['顾青岚'])], '顾青岚', { knownAs: '顾青岚' }, 'p-gu'],
  ['the same, and the gate says it is another', [], [owner(['顾青岚'])], '顾青岚', { another: true }, 'new'],
  ['a verified phone and another name', [], [owner(['顾青岚', '顾总'])], '司机', {}, 'not 顾青岚'],
  ['a verified phone and the name in the register', [], [owner(['顾青岚', '顾总'])], '顾总', {}, 'not 顾总'],
  ['the same, and the gate says so', [], [owner(['顾青岚', '顾总'])], '顾总', { knownAs: '顾总' }, 'p-gu'],
  ['its phone, another name, and the gate says another', [registered('r')], [], '司机', { another: true }, 'new'],
  ['an account that nobody has named', [], [owner([])], '来客', {}, 'new'],
  [
    'a registration of the verified phone, by the name of its account',
    [registered('r', { phone, givenPhone: '', personId: 'p-gu', name: '岚' })],
    [owner(['顾青岚'])],
    '顾青岚',
    {},
    'r',
  ],
  [
    'who waits under this phone and name',
    [registered('r', { state: 'waiting', personId: 'p-w' })],
    [],
    '顾青岚',
    {},
    'p-w',
  ],
  ['who has cancelled', [registered('r', { state: 'cancelled' })], [], '顾青岚', {}, 'new'],
])('%s', (_, registrations, people, name, more, expected) =>
  expect(whose(registrations, people, name, more)).toBe(expected),
);
