import type { MemberRow } from '@contracts/workbench';
import type { Tone } from '@/components/chip';

/** The colour that repeats what a status says. */
export const statusTone = (status: MemberRow['status']): Tone => {
  switch (status) {
    case 'active':
      return 'jade';
    case 'under_review':
    case 'returned':
      return 'azure';
    case 'arrears':
    case 'suspended':
      return 'amber';
    case 'rejected':
    case 'cancelled':
    case 'withdrawn':
    case 'expelled':
    case 'terminated':
      return 'neutral';
  }
};
