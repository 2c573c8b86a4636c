import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { asParty, judgeSight } from './judge-sight';

const actor = (office: Office | null, committeeId: string | null = null): Actor => ({
  ...{ channel: 'wechat', openid: 'x', person: { id: 'p', name: null, phone: null, phoneVerified: false } },
  offices: office ? [{ office, committeeId, committeeName: null, from: '2026-01-01', until: null }] : [],
  ...{ units: [], actingFor: null },
});
const of = (represents: boolean, committeeId: string | null = null) => ({ represents, committeeId });

it.each([
  ['nobody', actor(null), of(false), null],
  ['finance', actor('finance'), of(false), null],
  ['a clerk', actor('clerk'), of(false), 'staff'],
  ['a supervisor', actor('supervisor'), of(false), 'staff'],
  ['a clerk of another committee', actor('clerk', 'c1'), of(false, 'c2'), null],
  ['a clerk of its committee', actor('clerk', 'c1'), of(false, 'c1'), 'staff'],
  ['who stands for it', actor(null), of(true), 'member'],
  ['a clerk who stands for it', actor('clerk'), of(true), 'member'],
] as const)('%s', (_, who, about, sight) => {
  expect(judgeSight(who, about)).toBe(sight);
});

it('counts a member in arrears among the units of who stands for it', () => {
  const about = { membershipId: 'm', member: '明远' };
  expect(asParty(actor('clerk'), { ...about, represents: true }).units.map((unit) => unit.membershipId)).toEqual(['m']);
  expect(asParty(actor('clerk'), { ...about, represents: false }).units).toEqual([]);
});
