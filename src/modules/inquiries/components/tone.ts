import type { Tone } from '@/components/chip';
import type { Shown } from '../types';

const tones: Record<Shown['stage'], Tone> = {
  received: 'amber',
  assigned: 'azure',
  drafting: 'azure',
  reviewing: 'amber',
  reviewed: 'amber',
  replied: 'jade',
  closed: 'jade',
  transferred: 'neutral',
};
export const stageTone = (stage: Shown['stage']): Tone => tones[stage];
