import { imports } from '../../contracts/imports';
import { mayImport } from './importables';
import { on } from '../shared/implement';
import { presentImport } from './present';
import { findImport } from './store';

export const show = on(imports.show).handler(async ({ input, context: { db, actor, language }, errors }) => {
  const record = await findImport(db, input.id);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  return presentImport(record, language);
});
