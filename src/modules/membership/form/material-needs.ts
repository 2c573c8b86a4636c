import type { MaterialCode, MemberKind } from '@contracts/application';

interface Need {
  code: MaterialCode;
  /** As the house sets out; the association's own list is what the check before sending goes by. */
  required: boolean;
  /** What is asked of the paper: the licence's name and expiry, a certificate's name, number and expiry. */
  asks: 'nothing' | 'licence' | 'certificate';
  most: number;
}

const letter: Need = { code: 'applicationForm', required: true, asks: 'nothing', most: 5 };
const other: Need = { code: 'other', required: false, asks: 'nothing', most: 3 };
const organisation: readonly Need[] = [
  letter,
  { code: 'businessLicense', required: true, asks: 'licence', most: 1 },
  { code: 'representativeAuth', required: true, asks: 'nothing', most: 3 },
  { code: 'industryCert', required: false, asks: 'certificate', most: 5 },
  other,
];
const needs: Record<MemberKind, readonly Need[]> = {
  unit: organisation,
  group: organisation,
  individual: [letter, { code: 'professionalCert', required: false, asks: 'certificate', most: 5 }, other],
};

export type { Need };
/** Materials by kind of member (handbook §2.2); together at most the contract's twenty. */
export const needsOf = (kind: MemberKind) => needs[kind];
