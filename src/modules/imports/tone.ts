import type { ImportSummary } from '@contracts/imports';
import type { Tone } from '@/components/chip';

const tones: Record<ImportSummary['state'], Tone> = {
  matching: 'amber',
  judged: 'amber',
  taking: 'azure',
  taken: 'jade',
  undoing: 'azure',
  undone: 'neutral',
  discarded: 'neutral',
};
export const toneOf = (state: ImportSummary['state']): Tone => tones[state];

export const verdictTones = {
  new: 'jade',
  changed: 'azure',
  unchanged: 'neutral',
  doubtful: 'amber',
  refused: 'cinnabar',
} as const satisfies Record<string, Tone>;
