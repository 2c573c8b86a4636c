import { type ComplaintKind, type Desk, desks } from '../../contracts/complaint-kinds';
import type { Office } from '../../contracts/wire';

/** The offices of a desk. */
export const deskOffices: Record<Desk, readonly Office[]> = {
  secretariat: ['clerk', 'director', 'compliance'],
  supervisor: ['supervisor'],
  president: ['president'],
  council: ['council'],
};
/** Who confirms what a desk has proposed; the same person never does. */
export const secondOffices: Record<Desk, readonly Office[]> = {
  secretariat: ['clerk', 'director', 'compliance', 'president'],
  supervisor: ['supervisor', 'president'],
  president: ['council', 'supervisor'],
  council: ['council', 'president'],
};
/** Who answers an appeal against what a desk has decided, in turn. */
const appealDesks: Record<Desk, readonly Exclude<Desk, 'secretariat'>[]> = {
  secretariat: ['supervisor', 'president', 'council'],
  supervisor: ['president', 'council'],
  president: ['supervisor', 'council'],
  council: ['supervisor', 'president'],
};

export interface Holder {
  personId: string;
  office: Office;
}
const hasFree = (desk: Desk, holders: readonly Holder[], barred: readonly string[]): boolean =>
  holders.some(({ personId, office }) => deskOffices[desk].includes(office) && !barred.includes(personId));

/**
 * Who handles a complaint: the secretariat, but where it is complained of as a whole or by its head, or where nobody of it
 * is free of the matter; then each in turn.
 */
export function judgeDesk(
  kind: ComplaintKind,
  { officerId, holders, barred }: { officerId: string | null; holders: readonly Holder[]; barred: readonly string[] },
): Desk {
  const head = holders.some(({ personId, office }) => personId === officerId && office === 'director');
  const open = desks.filter((desk) => desk !== 'secretariat' || (kind !== 'secretariat' && !head));
  return open.find((desk) => hasFree(desk, holders, barred)) ?? 'supervisor';
}

/** Who comes after a desk that cannot go on with a complaint; null: nobody. */
export const judgeNextDesk = (desk: Desk, holders: readonly Holder[], barred: readonly string[]): Desk | null =>
  desks.slice(desks.indexOf(desk) + 1).find((next) => hasFree(next, holders, barred)) ?? null;

/** Who goes on with a complaint once more people are known to be concerned. */
export const judgeDeskOn = (desk: Desk, holders: readonly Holder[], barred: readonly string[]): Desk =>
  hasFree(desk, holders, barred) ? desk : (judgeNextDesk(desk, holders, barred) ?? desk);

/** Who answers an appeal: another desk than decided, and one whose people are free of the matter and decided nothing of it. */
export const judgeAppealDesk = (
  desk: Desk,
  holders: readonly Holder[],
  barred: readonly string[],
): Exclude<Desk, 'secretariat'> => {
  const [first = 'supervisor', ...others] = appealDesks[desk];
  return [first, ...others].find((each) => hasFree(each, holders, barred)) ?? first;
};
