import { imports } from '../../contracts/imports';
import { on } from '../shared/implement';
import { presentImport } from './present';
import { findImport } from './store';

export const show = on(imports.show).handler(async ({ input, context: { db, language }, errors }) => {
  const record = await findImport(db, input.id);
  if (!record) throw errors.IMPORT_NOT_FOUND();
  return presentImport(record, language);
});
