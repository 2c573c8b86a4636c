import type { ComplaintKind, ComplaintState, Desk } from '../../contracts/complaint-kinds';
import type { Office } from '../../contracts/wire';
import { deskOffices, secondOffices } from './judge-desk';

/** Who reads all complaints and changes nothing by it. */
export const overseers: readonly Office[] = ['supervisor', 'president'];

export interface Seen {
  kind: ComplaintKind;
  state: ComplaintState;
  desk: Desk;
  appealDesk: Exclude<Desk, 'secretariat'> | null;
  /** The other side was asked for its statement: until then it knows of nothing. */
  heard: boolean;
  /** The caller decided or confirmed it, refused it or looked at the refusal. */
  did: boolean;
  /** What the caller has to do with the matter himself. */
  sides: readonly ('maker' | 'unit' | 'other' | 'office')[];
}
export type Sight = 'maker' | 'other' | 'desk' | 'reader';

const holds = (held: readonly Office[], wanted: readonly Office[]) => held.some((office) => wanted.includes(office));

/**
 * How somebody sees a complaint. Whoever is concerned himself sees it as that, whatever office he holds. Null: it is not his
 * to see.
 * @param held his offices of the whole association
 */
export function judgeSight(held: readonly Office[], seen: Seen): Sight | null {
  const { sides, kind, heard, did, desk, appealDesk, state } = seen;
  if (sides.includes('maker')) return 'maker';
  const other = sides.includes('other') || (kind === 'secretariat' && holds(held, deskOffices.secretariat));
  if (other) return heard ? 'other' : null;
  if (sides.length > 0) return null;
  if (holds(held, deskOffices[desk]) || (appealDesk && holds(held, deskOffices[appealDesk]))) return 'desk';
  if (state === 'proposed' && holds(held, secondOffices[desk])) return 'desk';
  return did || holds(held, overseers) ? 'reader' : null;
}
