import { identity } from '../../contracts/identity';
import { attachFiles } from '../files/effects';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { phoneOf } from './phone-claim';
import { presentTransfer } from './present-transfer';
import { tellAsked } from './tell-transfer';
import { openTransfer } from './transfer-case';
import { findProof, transferSubject } from './transfer-files';
import { openidPrint, phonePrint } from './transfer-prints';
import { findRest } from './transfer-rest';
import { findHolder, findTransfer, findTransferUnderWay, isBound, saveTransfer } from './transfer-store';

/** Another WeChat asks for the account of a phone that WeChat has told to it too (docs/decisions/035). */
export const requestTransfer = on(identity.requestTransfer).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const person = personOf(actor);
  if (actor.openid === null) throw errors.NEW_WECHAT_ONLY();
  const phone = phoneOf(actor.openid, input.claim, now);
  if (phone === null) throw errors.CLAIM_EXPIRED();
  const holder = await findHolder(db, phone);
  if (!holder || holder.id === person.id) throw errors.PHONE_FREE();
  if (await isBound(db, person.id, today)) throw errors.ACCOUNT_NOT_EMPTY();
  const again = await findRest(context, person.id, holder.id);
  if (again) throw errors.OBJECTED_LATELY({ data: { again } });
  const id = newId(now);
  const caseId = await openTransfer(context, { id, askedBy: person.id, holderId: holder.id, phone });
  if (!caseId) {
    const transferId = await findTransferUnderWay(db, person.id);
    if (!transferId) throw new Error('a case of an account is a transfer');
    throw errors.TRANSFER_UNDER_WAY({ data: { transferId } });
  }
  await saveTransfer(
    db,
    {
      ...{ id, caseId, askedBy: person.id, holderId: holder.id, words: input.words },
      ...{ phonePrint: phonePrint(phone), openidPrint: openidPrint(holder.openid) },
    },
    now,
  );
  const proof = { subject: transferSubject(id), role: 'proof', fileIds: input.files, by: person.id };
  if ((await attachFiles(db, proof, now)) < new Set(input.files).size) throw errors.FILE_NOT_FOUND();
  const row = await findTransfer(db, id, today);
  if (!row) throw new Error('the transfer was saved in this transaction');
  await tellAsked(context, row);
  audit({ subject: `person:${holder.id}`, after: { transfer: id, askedBy: person.id }, reason: input.words });
  return presentTransfer(actor, row, 'asker', await findProof(db, id));
});
