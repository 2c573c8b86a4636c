import { membership } from '../../contracts/membership';
import { secretariat } from '../../contracts/wire';
import { on } from '../shared/implement';
import { decrypt } from '../shared/secrets';
import { findApplication } from './application-store';
import { officesFor } from '../ground/reach';

/** A number in full, for a stated reason; the audit row keeps who, what and why, never the number. */
export const reveal = on(membership.reveal).handler(async ({ input, context: { db, actor, audit }, errors }) => {
  const record = await findApplication(db, input.membershipId);
  if (!record || officesFor(actor, record.committee_id, secretariat).length === 0) throw errors.APPLICATION_NOT_FOUND();
  const { field } = input;
  // An ID number is the applicant's: it is asked of individual members alone.
  const named = record.representatives.find((each) => field.kind === 'phone' && each.id === field.representativeId);
  const value =
    field.kind === 'phone' ? named?.phone : record.id_number && decrypt('idNumber', record.id, record.id_number);
  if (!value) throw errors.NOTHING_TO_REVEAL();
  const person = field.kind === 'phone' ? named?.personId : record.applied_by;
  audit({
    subject: `membership:${record.id}`,
    reason: input.reason,
    note: `revealed ${field.kind === 'idNumber' ? 'idNumber' : `phone of ${field.representativeId}`}`,
    looked: person ? [{ person, what: field.kind }] : [],
  });
  return { value };
});
