import type { Status } from '@contracts/membership';
import type { Tone } from '@/components/chip';

/** The colour that repeats what a status says. */
export const statusTone = (status: Status): Tone => {
  switch (status) {
    case 'under_review':
      return 'azure';
    case 'returned':
    case 'rejected':
    case 'expelled':
      return 'cinnabar';
    case 'active':
      return 'jade';
    case 'arrears':
    case 'suspended':
      return 'amber';
    default:
      return 'neutral';
  }
};
