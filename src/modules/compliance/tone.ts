import type { Tone } from '@/components/chip';
import type { Row } from './types';

const tones: Record<Row['state'], Tone> = {
  open: 'amber',
  assigned: 'amber',
  explained: 'azure',
  rectifying: 'amber',
  rectified: 'azure',
  doubted: 'azure',
  closed: 'jade',
  falsePositive: 'neutral',
  gone: 'jade',
};
export const stateTone = (state: Row['state']): Tone => tones[state];
export const severityTone = (severity: number): Tone =>
  severity >= 4 ? 'cinnabar' : severity === 3 ? 'amber' : 'neutral';
export const forceTone = (force: 'off' | 'advisory' | 'on'): Tone =>
  force === 'on' ? 'jade' : force === 'advisory' ? 'azure' : 'neutral';
