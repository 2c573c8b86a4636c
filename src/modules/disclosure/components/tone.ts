import type { DisclosureStand } from '@contracts/disclosure-kinds';
import type { Tone } from '@/components/chip';

const tones: Record<DisclosureStand, Tone> = {
  ...{ scheduled: 'neutral', drafting: 'azure', reviewing: 'azure', reviewed: 'amber', linking: 'amber' },
  ...{ done: 'jade', dropped: 'neutral' },
};
/** What is late and not done is the colour of what waits to be done. */
export const standTone = ({ stand, late }: { stand: DisclosureStand; late: boolean }): Tone =>
  late && stand !== 'done' ? 'cinnabar' : tones[stand];
