import type { Tone } from '@/components/chip';
import type { Own } from '../types';

const tones: Record<Own['state'], Tone> = {
  received: 'amber',
  accepted: 'azure',
  hearing: 'azure',
  heard: 'azure',
  proposed: 'amber',
  decided: 'amber',
  appealed: 'amber',
  reviewing: 'amber',
  notAccepted: 'neutral',
  closed: 'jade',
  withdrawn: 'neutral',
};
export const stateTone = (state: Own['state']): Tone => tones[state];
