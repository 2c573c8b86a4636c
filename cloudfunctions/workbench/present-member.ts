import { maskPhone } from '../../contracts/phone';
import type { MemberRow } from '../../contracts/workbench';
import type { RegisterRow } from './register-store';

/** `000127` */
export const showMemberNo = (memberNo: number): string => String(memberNo).padStart(6, '0');

/** A line of the register; a phone is shown in full by `membership.reveal` alone, which leaves a trace. */
export const presentMember = ({ sortKey: _, memberNo, representative, ...row }: RegisterRow): MemberRow => ({
  ...row,
  memberNo: memberNo === null ? null : showMemberNo(memberNo),
  representative: representative && { ...representative, phone: maskPhone(representative.phone) },
});
