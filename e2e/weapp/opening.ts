import type { Cloud } from '../cloud';

/** Asks a function, as the person who will open the page unless somebody else is named. */
export type Ask = (
  name: string,
  action: string,
  input?: Record<string, unknown>,
  openid?: string,
) => Promise<Record<string, unknown>>;

/** Who opens a page cold, and what its link says. */
export interface Opening {
  openid: string;
  query?: (ask: Ask, cloud: Cloud) => Promise<string>;
}

interface Listed {
  rows: { id: string }[];
}
/** The link to the first row of a list. */
export const rowId = async (asked: Promise<Record<string, unknown>>) => {
  const { rows } = (await asked) as unknown as Listed;
  if (!rows[0]) throw new Error('the demo data has nothing to open the page with');
  return `?id=${rows[0].id}`;
};
/** The link to the first row of a list; where it is empty, to what is begun for it. */
export const rowOr = async (asked: Promise<Record<string, unknown>>, begin: () => Promise<string>) => {
  const { rows } = (await asked) as unknown as Listed;
  return `?id=${rows[0]?.id ?? (await begin())}`;
};
/** The member of whom most is known. */
export const memberFile = (ask: Ask) =>
  rowId(ask('workbench', 'members', { sort: 'lastMeeting', descending: true }, 'local-clerk'));
/** Today in the house. */
export const todayOf = async (ask: Ask) => String((await ask('identity', 'whoami')).today);
