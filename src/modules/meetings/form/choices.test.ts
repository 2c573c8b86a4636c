import { offices } from '@contracts/wire';
import { officesInvited } from './choices';

it('invites by every office of the contract, none missing', () => {
  expect([...officesInvited].sort()).toEqual([...offices].sort());
});
