import type { PositionForm } from '../../contracts/positions';

export type FormRefusal = 'HOLDER_MISSING' | 'COMMITTEE_NEEDED' | 'DAYS_WRONG';
/** What makes a form none at all, as against what a rule says of it. */
export function judgeForm({
  post,
  personName,
  membershipId,
  committeeId,
  startsOn,
  endsOn,
}: PositionForm): FormRefusal | null {
  if (!personName && !membershipId) return 'HOLDER_MISSING';
  if ((post === 'committeeChair') !== (committeeId !== undefined)) return 'COMMITTEE_NEEDED';
  return endsOn > startsOn ? null : 'DAYS_WRONG';
}
