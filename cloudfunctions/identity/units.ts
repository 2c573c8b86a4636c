import type { Unit } from '../shared/actor';

/** A unit as the wire shows it; member numbers have six digits. */
export const presentUnit = ({ memberNo, ...unit }: Unit) => ({
  ...unit,
  memberNo: memberNo === null ? null : String(memberNo).padStart(6, '0'),
});
