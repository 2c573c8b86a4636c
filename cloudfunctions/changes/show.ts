import { changes } from '../../contracts/changes';
import { findAttached } from '../files/facts';
import { on } from '../shared/implement';
import { presentChange } from './present';
import { sightOf } from './sight';
import { findChange } from './store';

export const show = on(changes.show).handler(async ({ input, context: { db, actor }, errors }) => {
  const change = await findChange(db, input.changeId);
  if (!change) throw errors.CHANGE_NOT_FOUND();
  const { own, staff } = sightOf(actor, change);
  if (!own && !staff) throw errors.CHANGE_NOT_FOUND();
  const files = await findAttached(db, [`company_change:${change.id}`]);
  const open = change.state === 'open';
  return {
    ...presentChange(change),
    files: files.map(({ fileId, name, type }) => ({ id: fileId, name, type })),
    mayAnswer: open && staff && !own,
    mayWithdraw: open && change.askedById === actor.person?.id,
  };
});
