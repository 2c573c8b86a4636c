import type { Tone } from '@/components/chip';
import type { Row } from '../types';

const tones: Record<Row['state'], Tone> = {
  submitted: 'azure',
  returned: 'amber',
  refused: 'neutral',
  withdrawn: 'neutral',
  approved: 'amber',
  paying: 'azure',
  paid: 'jade',
  cancelled: 'neutral',
};
export const stateTone = (state: Row['state']): Tone => tones[state];
