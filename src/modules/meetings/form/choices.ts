import type { meetingKinds as contractKinds, matterTypes, diets as contractDiets } from '@contracts/meeting-form';
import type { Office } from '@contracts/wire';
import { meetingKinds } from '@/parts/meetings/meeting-kinds';

// As the contract has them; named here so that its schemas stay out of this package. `satisfies` tells of a stranger,
// choices.test.ts of one that is missing.
export type Kind = (typeof contractKinds)[number];
export const kinds = meetingKinds;
export const kindsOfParty = [
  'party_general',
  'party_committee',
  'party_group',
  'party_lecture',
  'theme_party_day',
  'org_life',
] as const satisfies readonly Kind[];
export const kindsOfBody = [
  'assembly',
  'congress',
  'council',
  'standing_council',
  'supervisory',
  'president_office',
  'branch_meeting',
  'party_general',
  'party_committee',
] as const satisfies readonly Kind[];
export const kindsWithoutFee = ['award', 'qualification'] as const satisfies readonly Kind[];
const among = (list: readonly Kind[], kind: Kind) => list.includes(kind);
export const isParty = (kind: Kind) => among(kindsOfParty, kind);
export const isBody = (kind: Kind) => among(kindsOfBody, kind);
export const isFree = (kind: Kind) => among(kindsWithoutFee, kind);

export const matters = [
  'report',
  'discussion',
  'resolution',
  'election',
  'dues',
  'charter',
  'visit',
  'other',
] as const satisfies readonly (typeof matterTypes)[number][];
export const diets = [
  'none',
  'vegetarian',
  'halal',
  'noPork',
  'noSeafood',
  'other',
] as const satisfies readonly (typeof contractDiets)[number][];
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
