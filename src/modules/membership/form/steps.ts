import type { CheckItem } from '@contracts/membership';
import type { MemberKind } from '@contracts/application';
import type { DraftForm } from './draft-form';

export type StepName = 'company' | 'person' | 'representatives' | 'materials' | 'confirm';

const roads: Record<MemberKind, readonly StepName[]> = {
  unit: ['company', 'representatives', 'materials', 'confirm'],
  group: ['company', 'representatives', 'materials', 'confirm'],
  individual: ['person', 'materials', 'confirm'],
};
export const stepsOf = (kind: MemberKind) => roads[kind];

const rooted = ['representatives', 'materials'] as const;
/** The step on which the field of a dotted path is. */
export const stepOfPath = (kind: MemberKind, path: string): number => {
  const root = path.split('.')[0] ?? '';
  const steps = stepsOf(kind);
  if (root === 'consents' || root === 'check') return steps.length - 1;
  const own = rooted.find((name) => name === root);
  return own ? Math.max(0, steps.indexOf(own)) : 0;
};

// As one reads them on the screen, which is not the schema's order.
const reading =
  'name uscc legalRep idType idNumber phone title industry region size address introduction committeeId representatives materials consents'.split(
    ' ',
  );
const place = (path: string) => {
  const [root = '', index] = path.split('.');
  return reading.indexOf(root) * 100 + (Number(index) || 0);
};
/** Faults in the order in which one meets them. */
export const inReadingOrder = (paths: readonly string[]): string[] => [...paths].sort((a, b) => place(a) - place(b));

/** The element to scroll to. Files are gathered by kind of material, whatever their place in the list. */
export const anchorOf = (path: string, form: DraftForm): string => {
  const [root, index, ...rest] = path.split('.');
  const material = root === 'materials' ? form.materials[Number(index)] : undefined;
  const parts = material ? ['materials', material.code, ...(rest.length > 0 ? [index, ...rest] : [])] : path.split('.');
  return ['field', ...parts].join('-');
};

/** The field that mends a line of the check, or null when there is nothing to mend in the form. */
export const pathOfCheck = ({ rule, material, values }: CheckItem, kind: MemberKind): string | null => {
  const [subject] = rule.split('.');
  const individual = kind === 'individual';
  switch (subject) {
    case 'uscc':
    case 'idNumber':
      return subject;
    case 'duplicate':
      return individual ? 'idNumber' : 'uscc';
    case 'material':
    case 'licence':
      return material ? `materials.${material}` : 'materials';
    case 'representative':
      return individual ? 'phone' : 'representatives';
    case 'consent':
      return `consents.${values.consent ?? ''}`;
    default:
      return null;
  }
};
