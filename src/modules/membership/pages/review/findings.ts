import type { CheckItem } from '@contracts/membership';
import { type Difference, differencesOf } from './differences';
import type { Case } from './use-case';

type Field = 'name' | 'uscc' | 'idNumber';
export interface Finding {
  /** What the check says of the field, if anything. */
  item: CheckItem | undefined;
  /** Where the licence says something else. */
  difference: Difference | undefined;
}
const subjects: Record<string, Field | undefined> = { licence: 'name', uscc: 'uscc', idNumber: 'idNumber' };
const subjectOf = ({ rule }: CheckItem) => rule.split('.')[0] ?? '';
const worst = { fail: 0, warn: 1, pass: 2 };
/** Of several things said of one matter the gravest. */
const gravest = (items: readonly CheckItem[]) => [...items].sort((a, b) => worst[a.result] - worst[b.result])[0];

/** What is known of a field by the check and by comparison with the licence. */
export const findingOf = (application: Case, field: Field): Finding => ({
  item: gravest(application.check.filter((item) => subjects[subjectOf(item)] === field)),
  difference: differencesOf(application).find((each) => each.field === field),
});
/** What the check says of one document. */
export const findingOfMaterial = ({ check }: Pick<Case, 'check'>, code: string): CheckItem | undefined =>
  gravest(check.filter((item) => subjectOf(item) === 'material' && item.material === code));
/** What is to be looked at: what the check found, and where the licence says something that no check has compared. */
export const looksOf = (application: Case): { items: CheckItem[]; differences: Difference[] } => {
  const items = application.check.filter(({ result }) => result !== 'pass');
  const found = items.map((item) => subjects[subjectOf(item)]);
  return { items, differences: differencesOf(application).filter(({ field }) => !found.includes(field)) };
};
/** What is said of no field and of no document that is there: duplicates, consents, what is missing. */
export const otherFindings = ({ check, materials }: Pick<Case, 'check' | 'materials'>): CheckItem[] =>
  check.filter(
    (item) =>
      subjects[subjectOf(item)] === undefined &&
      !(subjectOf(item) === 'material' && materials.some(({ code }) => code === item.material)),
  );
