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
  const value =
    field.kind === 'idNumber'
      ? record.id_number && decrypt('idNumber', record.id, record.id_number)
      : record.representatives.find((each) => each.id === field.representativeId)?.phone;
  if (!value) throw errors.NOTHING_TO_REVEAL();
  const what = field.kind === 'idNumber' ? 'idNumber' : `phone of ${field.representativeId}`;
  audit({ subject: `membership:${record.id}`, reason: input.reason, note: `revealed ${what}` });
  return { value };
});
