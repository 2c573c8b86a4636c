/** `asker`: whoever asked, and whoever stands for the member for which it was asked. `reader` oversees. */
export type Sight = 'asker' | 'staff' | 'reader';

/** How somebody sees an inquiry; null: it is not his to see. One's own one sees as what one asked, whatever office one holds. */
export function judgeSight(given: { own: boolean; handles: boolean; reads: boolean }): Sight | null {
  if (given.own) return 'asker';
  if (given.handles) return 'staff';
  return given.reads ? 'reader' : null;
}
