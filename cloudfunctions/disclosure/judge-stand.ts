import type { DisclosureStand } from '../../contracts/disclosure-kinds';

interface Facts {
  state: 'open' | 'reviewing' | 'reviewed' | 'published' | 'dropped';
  begun: boolean;
  versions: number;
  dueOn: string | null;
  doneOn: string | null;
}
/** Where it stands, as people see it; a correction does not take back what is done. */
export function judgeStand({ state, begun, versions, doneOn }: Facts): DisclosureStand {
  if (state === 'published') return doneOn === null ? 'linking' : 'done';
  if (state !== 'open') return state;
  return begun || versions > 0 ? 'drafting' : 'scheduled';
}
/** Late: not done on its day, whether it was done since or not. What was put away is no duty. */
export const judgeLate = ({ state, dueOn, doneOn }: Facts, today: string): boolean =>
  state !== 'dropped' && dueOn !== null && (doneOn ?? today) > dueOn;
