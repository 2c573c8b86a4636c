import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { termOf, visibleCommittees } from './judge-term';

describe('the term of an appointment', () => {
  it.each([
    ['one day', 'clerk', '2026-11-20', '2026-11-20', { from: '2026-11-20', before: '2026-11-21' }],
    ['ends before it begins', 'clerk', '2026-11-20', '2026-11-19', null],
    ['the longest there is', 'president', '2026-11-20', '2031-11-19', { from: '2026-11-20', before: '2031-11-20' }],
    ['a day more', 'president', '2026-11-20', '2031-11-20', null],
    ['from 29 February', 'president', '2028-02-29', '2033-02-28', { from: '2028-02-29', before: '2033-03-01' }],
    ['a day more from 29 February', 'president', '2028-02-29', '2033-03-01', null],
    ['elected, no end named', 'president', '2026-11-20', null, { from: '2026-11-20', before: '2031-11-20' }],
    ['staff, no end named', 'clerk', '2026-11-20', null, { from: '2026-11-20', before: null }],
  ] as const)('%s', (_, office, from, until, expected) => {
    expect(termOf(office, from, until, 5)).toEqual(expected);
  });
});

describe('whose appointments are seen', () => {
  const actor = (...offices: [Office, string | null][]): Actor => ({
    channel: 'wechat',
    openid: 'o',
    person: null,
    offices: offices.map(([office, committeeId]) => ({
      office,
      committeeId,
      committeeName: null,
      from: '2026-01-01',
      until: null,
    })),
    units: [],
    actingFor: null,
  });
  it.each([
    ['association staff see all', actor(['clerk', null]), null],
    ['committee staff see theirs', actor(['clerk', 'a'], ['clerk', 'b']), ['a', 'b']],
    ['an association office beside opens all', actor(['clerk', 'a'], ['supervisor', null]), null],
    ['an office that does not admit opens nothing more', actor(['clerk', 'a'], ['finance', null]), ['a']],
  ] as const)('%s', (_, who, expected) => {
    expect(visibleCommittees(who, ['clerk', 'supervisor'])).toEqual(expected);
  });
});
