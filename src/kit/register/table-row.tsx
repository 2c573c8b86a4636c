import { View } from '@tarojs/components';
import { memo, type ReactNode } from 'react';
import { accessible } from '@/components/accessible';
import { Chip } from '@/components/chip';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { useRegisterText } from './text';
import type { Column } from './types';

interface TableRowProps<Row> {
  row: Row;
  columns: readonly Column<Row, never>[];
  /** Where its columns stand. */
  line: { gridTemplateColumns: string; minWidth: string };
  name: string;
  picked: boolean;
  /** The keys stand on this one. */
  here: boolean;
  index: number;
  onPick: (row: Row) => void;
  onOpen: (row: Row) => void;
  onHere: (index: number) => void;
}

const Row = <R,>({ row, columns, line, name, picked, here, index, ...on }: TableRowProps<R>) => {
  const t = useRegisterText();
  const pick = (event: { stopPropagation: () => void }) => {
    event.stopPropagation();
    on.onPick(row);
  };
  return (
    <View
      className={classes('register-row', picked && 'register-row-picked')}
      style={line}
      onClick={() => on.onOpen(row)}
      {...{ role: 'row', 'data-row': index, tabIndex: here ? 0 : -1, onFocus: () => on.onHere(index) }}
    >
      <View className="register-cell register-tick-cell" onClick={pick} {...{ role: 'cell' }}>
        <View
          className={classes('register-tick', picked && 'register-tick-on')}
          {...accessible('checkbox', t('pick', { name }), { checked: picked })}
        >
          {picked && <Icon name="tick" size="small" />}
        </View>
      </View>
      {columns.map((column) => (
        <View
          key={column.key}
          className={classes('register-cell', column.align && 'register-end', column.fixed && 'register-fixed')}
          {...{ role: 'cell' }}
        >
          {contentOf(column, row)}
        </View>
      ))}
    </View>
  );
};

const contentOf = <R,>({ of, note, tone, extra }: Column<R, never>, row: R): ReactNode => {
  const words = of(row);
  const quiet = note?.(row);
  if (tone) return words && <Chip tone={tone(row)}>{words}</Chip>;
  if (!quiet && !extra) return <View className="register-plain">{words}</View>;
  return (
    <>
      <View className="register-words">{words}</View>
      {quiet && <View className="register-note">{quiet}</View>}
      {extra && <View onClick={(event) => event.stopPropagation()}>{extra(row)}</View>}
    </>
  );
};

/** One row; only what changes is drawn anew, for hundreds of them may stand here. */
export const TableRow = memo(Row) as typeof Row;
