import type { Tone } from '@/components/chip';

/** How a bill stands, in a word and a colour. */
export const standingOf = ({ state, overdue }: { state: 'open' | 'paid' | 'cancelled'; overdue: boolean }) =>
  overdue ? 'overdue' : state;
export const toneOf = (standing: ReturnType<typeof standingOf>): Tone =>
  (({ open: 'amber', overdue: 'cinnabar', paid: 'jade', cancelled: 'neutral' }) as const)[standing];
