import { imports } from '../../contracts/imports';
import { mayImport } from './importables';
import { on } from '../shared/implement';
import { keepShifts } from './keep-shifts';
import { chooseRows } from './row-store';
import { countRows, findImport, saveCounts } from './store';

export const choose = on(imports.choose).handler(async ({ input, context: { db, actor, now, audit }, errors }) => {
  const record = await findImport(db, input.id, true);
  if (!record || !mayImport(actor, record.noun)) throw errors.IMPORT_NOT_FOUND();
  if (record.state !== 'judged') throw errors.IMPORT_MOVED_ON({ data: { state: record.state } });
  await chooseRows(db, input.id, input.lines ?? null, input.take);
  await keepShifts(db, record, 'open', input.lines ?? null, now);
  const counts = await countRows(db, input.id);
  await saveCounts(db, input.id, counts);
  audit({
    subject: `sheet_import:${input.id}`,
    note: `${input.take ? 'wants' : 'leaves'} ${input.lines?.join(' ') ?? 'all doubtful'}`,
  });
  return { counts };
});
