import type { Manner } from '../../contracts/complaint-kinds';
import type { Sight } from './judge-sight';

export interface Line {
  kind: string;
  side: 'maker' | 'other' | 'desk' | null;
}
/** What each side is told of the way of a complaint; the desk and who oversees it read all. */
const told: Record<'maker' | 'other', readonly string[]> = {
  maker: [
    'received',
    'accepted',
    'notAccepted',
    'reviewAsked',
    'reviewGranted',
    'reviewRefused',
    'memberNamed',
    'hearing',
    'hearingOver',
    'decided',
    'appealed',
    'answered',
    'closed',
    'withdrawn',
    'handedOver',
    'revealed',
  ],
  other: ['hearing', 'hearingOver', 'decided', 'appealed', 'answered', 'closed', 'withdrawn'],
};

/** Whether a line of the trail is shown. What a side has said is for that side and the desk: not for the other. */
export const isShown = (as: Sight, { kind, side }: Line): boolean => {
  if (as === 'desk' || as === 'reader') return true;
  return kind === 'stated' ? side === as : told[as].includes(kind);
};
const answered: readonly string[] = ['notAccepted', 'reviewGranted', 'reviewRefused', 'handedOver'];
/** Whether the words of a line are shown: a side reads its own, and why it is refused. */
export const saysWords = (as: Sight, { kind, side }: Line): boolean => {
  if (as === 'desk' || as === 'reader') return true;
  return side === as || (as === 'maker' && answered.includes(kind));
};
/** Whether a line names who did it: an office answers for itself to the sides, and a confidential complainant is not named. */
export const namesBy = (as: Sight, manner: Manner, { side }: Line): boolean =>
  as === 'desk' || as === 'reader' ? side !== 'maker' || manner === 'open' : side === as;
