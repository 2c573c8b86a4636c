import {
  bodyKinds,
  diets as contractDiets,
  freeKinds,
  matterTypes,
  meetingKinds,
  partyKinds,
} from '@contracts/meeting-form';
import { offices } from '@contracts/wire';
import { diets, kinds, kindsOfBody, kindsOfParty, kindsWithoutFee, matters, officesInvited } from './choices';

it.each([
  ['kinds', kinds, meetingKinds],
  ['party kinds', kindsOfParty, partyKinds],
  ['kinds of a body', kindsOfBody, bodyKinds],
  ['kinds without a fee', kindsWithoutFee, freeKinds],
  ['matters', matters, matterTypes],
  ['diets', diets, contractDiets],
  ['offices', officesInvited, offices],
])('%s are those of the contract, none missing', (_, here, there) => {
  expect([...here].sort()).toEqual([...there].sort());
});
