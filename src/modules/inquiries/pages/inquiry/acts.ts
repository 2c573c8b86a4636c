import type { Shown } from '../../types';

export type Act =
  | 'draft'
  | 'take'
  | 'review'
  | 'sendBack'
  | 'handOn'
  | 'transfer'
  | 'deliver'
  | 'publish'
  | 'unpublish'
  | 'rate'
  | 'remind';

/** What can be done now: the one thing that is meant, one beside it, and what else there is. */
export function actsOf({ may }: Pick<Shown, 'may'>): { first: Act | null; second: Act | null; more: Act[] } {
  const more: Act[] = (['take', 'handOn', 'transfer', 'unpublish'] as const).filter((act) => may[act]);
  if (may.draft) return { first: 'draft', second: null, more };
  if (may.review) return { first: 'review', second: 'sendBack', more };
  if (may.deliver) return { first: 'deliver', second: null, more };
  if (may.publish) return { first: 'publish', second: null, more };
  if (may.rate) return { first: 'rate', second: null, more };
  return { first: null, second: may.remind ? 'remind' : null, more };
}
