import { credit } from '../../contracts/credit';
import { findAttached } from '../files/facts';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findObjection } from './objection-store';
import { reached } from './sight';

export const objectionFile = on(credit.objectionFile).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const row = await findObjection(db, input.id, actor.person?.id ?? null, reached(actor));
  if (!row) throw errors.OBJECTION_NOT_FOUND();
  const file = (await findAttached(db, [`credit_objection:${row.id}`])).find((each) => each.fileId === input.fileId);
  const opened = file && (await openFile(context, file));
  if (!opened) throw errors.FILE_NOT_FOUND();
  audit({ subject: `membership:${row.membershipId}`, note: `opened ${input.fileId}` });
  return opened;
});
