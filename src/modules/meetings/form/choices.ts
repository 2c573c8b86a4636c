import { bodyKinds, freeKinds, type MeetingKind, partyKinds } from '@contracts/meeting-kinds';
import type { Office } from '@contracts/wire';

export type Kind = MeetingKind;
const among = (list: readonly Kind[], kind: Kind) => list.includes(kind);
export const isParty = (kind: Kind) => among(partyKinds, kind);
export const isBody = (kind: Kind) => among(bodyKinds, kind);
export const isFree = (kind: Kind) => among(freeKinds, kind);

// As the contract has them; named here so that its schemas stay out of this package. `satisfies` tells of a stranger,
// choices.test.ts of one that is missing.
export const officesInvited = [
  'president',
  'council',
  'supervisor',
  'director',
  'clerk',
  'finance',
  'compliance',
  'party',
] as const satisfies readonly Office[];

/** As memberships carry them (migrations/0002); an association that names its tiers otherwise names them here too. */
export const tiers = ['会长单位', '副会长单位', '常务理事单位', '理事单位', '普通会员'];
