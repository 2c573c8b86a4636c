import { changes } from '../../contracts/changes';
import { seconds } from '../../contracts/membership';
import { officesFor } from '../ground/reach';
import { searchName } from '../ground/search-name';
import { checkWords, closeFile, renameFile, type MemberFile } from '../membership/effects';
import { on, personOf, type Context } from '../shared/implement';
import { holdLiving } from './begin';
import { ends } from './judge-wish';
import { findChange, saveAnswer, type Change } from './store';
import { tellAnswer } from './tell';

/** The second hand: neither who asked nor one of the company. */
export const answer = on(changes.answer).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { changeId, agree, reason = null } = input;
  const me = personOf(actor).id;
  const change = await findChange(db, changeId);
  if (!change || officesFor(actor, change.committeeId, seconds).length === 0) throw errors.CHANGE_NOT_FOUND();
  // Held first: what the company asked for is carried out on the file as it is.
  const file = await holdLiving(db, change.membershipId);
  if (change.askedById === me || file?.people.includes(me)) throw errors.NOT_YOURS_TO_CONFIRM();
  if (!agree && !reason) throw errors.REASON_REQUIRED();
  if (agree && !file) throw errors.CHANGE_VOID();
  const state = agree ? ('agreed' as const) : ('refused' as const);
  if (!(await saveAnswer(db, changeId, { state, by: me, answer: reason }, now))) throw errors.CHANGE_ANSWERED();
  if (agree && file && !(await carryOut(context, change, file))) throw errors.CODE_TAKEN();
  await tellAnswer(context, change, file?.people ?? [], agree, reason);
  audit({ subject: `membership:${change.membershipId}`, after: { changeId, state }, reason: reason ?? change.reason });
  return { state };
});

/** False when somebody else has the code by now. */
async function carryOut(context: Context, change: Change, file: MemberFile): Promise<boolean> {
  const { db, now, today } = context;
  if (ends(change.kind)) await closeFile(db, file.id, today, now);
  if (change.kind !== 'identity') return true;
  const { newName, newUscc, onDay } = change;
  const named = newName ? { name: newName, search_name: searchName(newName), content_state: 'pending' } : {};
  const coded = newUscc ? { uscc: newUscc, identity_key: `uscc:${newUscc}` } : {};
  if (!(await renameFile(db, file.id, { ...named, ...coded }, onDay, now))) return false;
  if (newName) await checkWords(context, file.id, { ...file.fields, name: newName });
  return true;
}
