import type { Arrear } from '../../contracts/dues';
import { maskPhone } from '../../contracts/phone';
import type { ArrearRow } from './arrears-store';
import { showMemberNo } from './present';

/** A line of the arrears; a phone is shown in full by `membership.reveal` alone, which leaves a trace. */
export const presentArrear = ({ sortKey: _, memberNo, phone, ...row }: ArrearRow): Arrear => ({
  ...row,
  memberNo: showMemberNo(memberNo),
  phone: phone === null ? null : maskPhone(phone),
});
