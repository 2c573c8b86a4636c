import { columnsOf } from '../ground/outline';
import type { Outline } from '../ground/outline';
import { findTable } from '../ground/judge-header';
import type { ReadBook } from '../shared/sheet-reader';
import type { Db } from '../shared/db';
import { columnsByLayout, layoutOf, ownAccountOf, soughtFields, type Layout } from './judge-layout';
import type { Columns } from './judge-lines';
import { findMatch } from './statement-store';

export interface Looked {
  columns: Columns;
  layout: Layout | null;
  account: string | null;
}
/** Whose file it is and which of its columns is which: as matched by hand before, else by the bank's words, else by any. */
export async function lookAt(
  db: Db,
  book: ReadBook,
  outline: Outline,
  sheet: number,
  layouts: readonly Layout[],
): Promise<Looked> {
  const [read, outlined] = [book.sheets[sheet], outline.sheets[sheet]];
  if (!read || !outlined) return { columns: {}, layout: null, account: null };
  const layout = layoutOf(outlined.columns, layouts);
  const byWords = layout ? columnsByLayout(outlined.columns, layout) : {};
  const used = new Set(Object.values(byWords));
  const others = Object.fromEntries(
    // Of a known bank only what its words leave open, and is called so outright.
    outlined.columns.flatMap(({ field, by, index }) =>
      field && !used.has(index) && (!layout || by === 'name') ? [[field, index]] : [],
    ),
  ) as Columns;
  const remembered = await findMatch(db, outlined.fingerprint);
  const columns = remembered ?? (layout ? { ...others, ...byWords } : columnsOf(outlined));
  const { rows, header } = findTable(read, soughtFields(layouts));
  const head = read.rows.filter(({ line }) => line < (header?.from ?? 1));
  const account = layout?.channel === 'wechat' ? 'wechat' : ownAccountOf(head, rows, columns.own);
  return { columns, layout, account };
}
