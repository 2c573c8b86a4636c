import { workbench } from '../../contracts/workbench';
import { removeTag } from '../ground/tags';
import { on } from '../shared/implement';
import { findReached, subjectsOf } from './reached-store';

export const untagMembers = on(workbench.untagMembers).handler(async ({ input, context, errors }) => {
  const { db, actor, audit } = context;
  const ids = await findReached(db, actor, input.membershipIds);
  if (!ids) throw errors.MEMBER_NOT_FOUND();
  const members = await removeTag(db, input.tagId, ids.map(subjectsOf.one));
  audit({ subject: subjectsOf.all(ids), note: `tag ${input.tagId} off ${members} members` });
  return { members };
});
