import { workbench } from '../../contracts/workbench';
import { addTag } from '../ground/tags';
import { on } from '../shared/implement';
import { findReached, subjectsOf } from './reached-store';

export const tagMembers = on(workbench.tagMembers).handler(async ({ input, context, errors }) => {
  const { db, actor, now, audit } = context;
  const ids = await findReached(db, actor, input.membershipIds);
  if (!ids || !actor.person) throw errors.MEMBER_NOT_FOUND();
  const tag = await addTag(db, { name: input.name, subjects: ids.map(subjectsOf.one), by: actor.person.id }, now);
  if (!tag) throw errors.TAG_EMPTY();
  audit({ subject: subjectsOf.all(ids), note: `${tag.name}, ${ids.length} members` });
  return { ...tag, members: ids.length };
});
