import type { MergeBar } from '../../contracts/duplicates';
import type { Takeable } from '../../contracts/takeable-fields';
import type { Fields, MemberFile } from '../membership/effects';

type Judged = Pick<MemberFile, 'id' | 'kind' | 'status' | 'changing' | 'people'>;
const living = ['active', 'arrears', 'suspended'];

/**
 * Why two files cannot be merged now. Whoever stands for one of them decides nothing about it; what is under way at the one
 * that goes is finished first, for nobody could act in it afterwards.
 * @param caseOpen a case is open in which the file that goes is a party
 */
export function judgeMerge(kept: Judged, merged: Judged, caseOpen: boolean, by: string): MergeBar[] {
  if (kept.id === merged.id) return ['sameFile'];
  const bars: MergeBar[] = [];
  if (kept.kind !== merged.kind) bars.push('kindDiffers');
  if (![kept, merged].every(({ status }) => living.includes(status))) bars.push('notLiving');
  if ([kept, merged].some(({ people }) => people.includes(by))) bars.push('ownCompany');
  if (kept.changing || merged.changing) bars.push('changeWaiting');
  if (caseOpen) bars.push('caseOpen');
  return bars;
}

/** The standing of the one file afterwards: the stricter of the two. A merge lifts no suspension. */
export const standingAfter = (kept: string, merged: string): string =>
  living.indexOf(merged) > living.indexOf(kept) ? merged : kept;

const columns: Record<Takeable, readonly (keyof Fields)[]> = {
  name: ['name', 'search_name'],
  identity: ['identity_key', 'uscc', 'id_type', 'id_number', 'id_number_masked'],
  legalRep: ['legal_rep'],
  industry: ['industry'],
  region: ['region'],
  size: ['size'],
  address: ['address'],
  introduction: ['introduction'],
};

/** The columns that change when these are taken from the other file: none that is alike in both. */
export function taken(take: readonly Takeable[], kept: Fields, merged: Fields): Partial<Fields> {
  const wanted = take.flatMap((each) => columns[each]).filter((column) => kept[column] !== merged[column]);
  return Object.fromEntries(wanted.map((column) => [column, merged[column]]));
}
/** What was taken, of columns. */
export const takenOf = (written: readonly string[]): Takeable[] =>
  (Object.keys(columns) as Takeable[]).filter((each) => columns[each].some((column) => written.includes(column)));

/** Whether WeChat has to judge the words of the file anew. */
export const changesWords = (written: readonly string[]): boolean =>
  ['name', 'address', 'introduction'].some((each) => written.includes(each));
