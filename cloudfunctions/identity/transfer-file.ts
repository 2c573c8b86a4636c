import { identity } from '../../contracts/identity';
import { findAttached } from '../files/facts';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { sightOf } from './present-transfer';
import { transferSubject } from './transfer-files';
import { findTransfer } from './transfer-store';

export const transferFile = on(identity.transferFile).handler(async ({ input, context, errors }) => {
  const { db, actor, today } = context;
  const row = await findTransfer(db, input.transferId, today);
  const sight = row && sightOf(actor, row);
  // A document of whoever asks is not for the holder of the account.
  if (!row || !sight || sight === 'holder') throw errors.TRANSFER_NOT_FOUND();
  const subject = transferSubject(row.id);
  const file = (await findAttached(db, [subject])).find((each) => each.fileId === input.fileId);
  const look = { subject, looked: [{ person: row.askedBy, what: 'file' as const }] };
  const opened = file && (await openFile(context, file, sight === 'staff' ? look : undefined));
  if (!opened) throw errors.TRANSFER_NOT_FOUND();
  return opened;
});
