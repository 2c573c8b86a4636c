import type { Duty } from '@contracts/workbench';

interface Place<D> {
  here: D;
  /** From 1. */
  at: number;
  before: D | undefined;
  after: D | undefined;
  /** What is opened when this one is done: the next that the same page does, else the next one. */
  next: D | undefined;
}
const parts = (url: string) => {
  const [path = '', query = ''] = url.split('?');
  return { path, id: query.split('&').find((pair) => pair.startsWith('id=')) ?? query };
};
const same = (one: string, other: string) => {
  const [a, b] = [parts(one), parts(other)];
  return a.path === b.path && a.id === b.id;
};

/** Where an address stands among the duties; null where none leads to it. */
export const placeOf = <D extends Pick<Duty, 'page'>>(duties: readonly D[], url: string): Place<D> | null => {
  const index = duties.findIndex(({ page }) => same(page, url));
  const here = duties[index];
  if (!here) return null;
  // Those behind it first, then from the beginning; another duty of the same thing ends with it.
  const others = [...duties.slice(index + 1), ...duties.slice(0, index)].filter(({ page }) => !same(page, url));
  const { path } = parts(url);
  return {
    here,
    at: index + 1,
    before: duties[index - 1],
    after: duties[index + 1],
    next: others.find(({ page }) => parts(page).path === path) ?? others[0],
  };
};
