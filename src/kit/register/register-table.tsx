import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PageOf, usePages } from '../use-pages';
import { tableKeys } from './table-keys';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import { useRegisterText } from './text';
import type { Column } from './types';
import type { Picked } from './use-picked';
import type { Held } from './use-register';

interface RegisterTableProps<P extends PageOf & { rows: { id: string }[] }> {
  title: string;
  columns: readonly Column<P['rows'][number], P>[];
  held: Held;
  pages: ReturnType<typeof usePages<P>>;
  first: P;
  picked: Picked<P['rows'][number]>;
  total: string;
  nameOf: (row: P['rows'][number]) => string;
  open: (row: P['rows'][number]) => void;
  keys?: Record<string, (row: P['rows'][number]) => void>;
}

/** Rows before the end at which the next page is asked for, in pixels. */
const ahead = 400;

/** A real table: heads that sort, rows that the keys walk through, what the columns come to as the last row. */
export const RegisterTable = <P extends PageOf & { rows: { id: string }[] }>(props: RegisterTableProps<P>) => {
  const { title, columns, held, pages, first, picked, total, nameOf, open } = props;
  const t = useRegisterText();
  const [at, setAt] = useState(0);
  const { rows, list, more } = pages;
  const template = `44px ${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ')}`;
  // Every row is at least as wide as its columns, so that they stand below each other when the table scrolls.
  const minWidth = 44 + columns.reduce((sum, { width }) => sum + width, 0);
  const line = useMemo(() => ({ gridTemplateColumns: template, minWidth: `${minWidth}px` }), [template, minWidth]);
  const sums = columns.map(({ sum }) => sum?.(first) ?? '');
  const onRow = (act: (row: P['rows'][number]) => void) => () => rows[at] && act(rows[at]);
  const keys = tableKeys({
    open: onRow((row) => leave(row)),
    pick: onRow(picked.turn),
    escape: picked.keys.length > 0 ? picked.clear : undefined,
    own: Object.fromEntries(Object.entries(props.keys ?? {}).map(([key, act]) => [key, onRow(act)])),
  });
  const box = useRef<HTMLElement>(null);
  const stood = useRef<HTMLElement | null>(null);
  // Where the row goes that the keys stood on (it is settled, or another filter is set), they stand on the one there.
  useEffect(() => {
    if (!stood.current || stood.current.isConnected || window.document.activeElement !== window.document.body) return;
    const next = Math.min(at, rows.length - 1);
    box.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true });
  });
  const stand = (event: FocusEvent<HTMLElement>) => {
    if (event.target.hasAttribute('data-row')) stood.current = event.target;
  };
  const left = useRef<{ top: number; row: number } | null>(null);
  // The same one as long as the rows are, for rows are drawn anew only when theirs changes.
  const leave = useCallback(
    (row: P['rows'][number]) => {
      left.current = { top: box.current?.scrollTop ?? 0, row: rows.indexOf(row) };
      open(row);
    },
    [rows, open],
  );
  // Whoever comes back from a row finds the register where it was left, and the keys on that row.
  useDidShow(() => {
    const { top, row } = left.current ?? {};
    if (!box.current || row === undefined) return;
    box.current.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true });
    box.current.scrollTop = top ?? 0;
    left.current = null;
  });
  const grow = (event: { currentTarget: unknown }) => {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget as HTMLElement;
    if (scrollTop + clientHeight > scrollHeight - ahead) more();
  };
  return (
    <View
      ref={box}
      className="register-scroll"
      {...{
        role: 'table',
        'aria-label': title,
        'aria-rowcount': rows.length + 1,
        onKeyDown: keys,
        onFocus: stand,
        onScroll: grow,
      }}
    >
      <TableHead columns={columns} held={held} line={line} rows={rows} picked={picked} />
      {rows.map((row, index) => (
        <TableRow
          key={row.id}
          row={row}
          columns={columns}
          line={line}
          name={nameOf(row)}
          picked={picked.has(row)}
          here={index === at}
          index={index}
          onPick={picked.turn}
          onOpen={leave}
          onHere={setAt}
        />
      ))}
      <View className="register-row register-sum" style={line} {...{ role: 'row' }}>
        <View className="register-cell register-tick-cell" {...{ role: 'cell' }} />
        {columns.map(({ key, align, fixed }, index) => (
          <View
            key={key}
            className={`register-cell${align ? ' register-end' : ''}${fixed ? ' register-fixed' : ''}`}
            {...{ role: 'cell' }}
          >
            {index === 0 ? t('total', { count: total }) : sums[index]}
          </View>
        ))}
      </View>
      {list.isFetchingNextPage && <View className="register-more">{t('loadingMore')}</View>}
    </View>
  );
};
