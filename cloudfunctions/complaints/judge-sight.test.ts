import type { Office } from '../../contracts/wire';
import { judgeSight, type Seen } from './judge-sight';

const seen = (change: Partial<Seen> = {}): Seen => ({
  ...{ kind: 'member', state: 'accepted', desk: 'secretariat', appealDesk: null, heard: false, did: false, sides: [] },
  ...change,
});

it.each<[string, Office[], Partial<Seen>, ReturnType<typeof judgeSight>]>([
  ['a stranger', [], {}, null],
  ['who made it', [], { sides: ['maker'] }, 'maker'],
  ['a clerk who made it', ['clerk'], { sides: ['maker'] }, 'maker'],
  ['a colleague of who made it', ['clerk'], { sides: ['unit'] }, null],
  ['whom it is about, before he is asked', ['clerk'], { sides: ['other'] }, null],
  ['whom it is about, once he is asked', ['clerk'], { sides: ['other'], heard: true }, 'other'],
  ['a clerk', ['clerk'], {}, 'desk'],
  ['the compliance officer', ['compliance'], {}, 'desk'],
  ['the finance officer', ['finance'], {}, null],
  ['a clerk, of one that the supervisor handles', ['clerk'], { desk: 'supervisor' }, null],
  ['a clerk, of one about the secretariat', ['clerk'], { kind: 'secretariat', desk: 'supervisor' }, null],
  [
    'a clerk, of one about the secretariat that is heard',
    ['clerk'],
    { kind: 'secretariat', desk: 'supervisor', heard: true },
    'other',
  ],
  ['a former clerk who is a supervisor now', ['supervisor'], { kind: 'secretariat', sides: ['office'] }, null],
  ['a supervisor', ['supervisor'], {}, 'reader'],
  ['a supervisor who handles it', ['supervisor'], { desk: 'supervisor' }, 'desk'],
  ['a supervisor at the appeal', ['supervisor'], { appealDesk: 'supervisor' }, 'desk'],
  ['the president', ['president'], {}, 'reader'],
  ['the president who is to confirm', ['president'], { state: 'proposed' }, 'desk'],
  ['the council', ['council'], {}, null],
  ['the council that confirmed it', ['council'], { state: 'decided', desk: 'president', did: true }, 'reader'],
  ['the council at the appeal', ['council'], { appealDesk: 'council' }, 'desk'],
])('%s', (_, held, change, sight) => {
  expect(judgeSight(held, seen(change))).toBe(sight);
});
