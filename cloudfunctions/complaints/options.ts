import { complaints } from '../../contracts/complaints';
import { on } from '../shared/implement';
import { findOfficers } from './receive-store';
import { findPromise } from './rules';

/** A browser without anybody signed in sees no names. */
export const options = on(complaints.options).handler(async ({ context: { db, actor, today } }) => {
  const { anonymous, accept, decide } = await findPromise(db, today);
  const officers = actor.person || actor.openid ? await findOfficers(db, today) : [];
  return { anonymous, officers, acceptWorkdays: accept, decideWorkdays: decide };
});
