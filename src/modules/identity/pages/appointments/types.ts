import type { cloud } from '@/cloud/client';

export type Appointment = Awaited<ReturnType<typeof cloud.identity.appointments>>['rows'][number];
export type Office = Appointment['office'];

/** What the form asks for, as far as it is filled in. */
export interface Wish {
  office: Office | null;
  committeeId: string | null;
  from: string;
  until: string | null;
}
/** As the contract has them; named here so that the contract's schemas stay out of this package. */
export const offices = [
  'clerk',
  'director',
  'finance',
  'compliance',
  'supervisor',
  'president',
  'council',
  'party',
] as const satisfies readonly Office[];
/** The secretary-general serves the association, never one committee. */
export const servesWhole = (office: Office | null) => office === 'director';
