import { sql } from 'kysely';
import { disclosure, disclosureWriters } from '../../contracts/disclosure';
import { findHolders } from '../flows/holder-store';
import { on } from '../shared/implement';
import { change, dutyAt, orRefuse } from './act';
import { tellAssigned } from './tell';

/** Who does it, instead of whoever holds its office. */
export const assign = on(disclosure.assign).handler(async ({ input, context, errors }) => {
  const { db, today, audit } = context;
  const duty = await orRefuse(dutyAt(context, input), errors);
  const { personId } = input;
  if (
    personId !== null &&
    (await findHolders(db, today, { offices: disclosureWriters, committeeId: null }, personId)).length === 0
  )
    throw errors.PERSON_NOT_FOUND();
  const after = await orRefuse(
    change(context, duty, sql`assigned_to = ${personId}::uuid`, sql`d.state <> 'dropped'`, { kind: 'assigned' }),
    errors,
  );
  if (personId !== null) await tellAssigned(context, duty, personId);
  audit({
    subject: `disclosure:${duty.id}`,
    before: { assignedTo: duty.assignedToId },
    after: { assignedTo: personId },
  });
  return after;
});
