import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useRegisterText } from './text';
import type { Column, Sort } from './types';
import type { Picked } from './use-picked';
import type { Held } from './use-register';

interface TableHeadProps<Row extends { id: string }> {
  columns: readonly Column<Row, never>[];
  held: Held;
  /** Where its columns stand. */
  line: { gridTemplateColumns: string; minWidth: string };
  rows: readonly Row[];
  picked: Picked<Row>;
}
const directionOf = (column: string | undefined, sort: Sort) =>
  column !== sort.key ? 'none' : sort.descending ? 'descending' : 'ascending';

/** The heads: a tap sorts, another one turns the order round. */
export const TableHead = <Row extends { id: string }>({ columns, held, line, rows, picked }: TableHeadProps<Row>) => {
  const t = useRegisterText();
  const { sort } = held.look;
  const some = rows.some(picked.has);
  const every = some && rows.every(picked.has);
  return (
    <View className="register-row register-heads" style={line} {...{ role: 'row' }}>
      <View className="register-cell register-tick-cell" {...{ role: 'columnheader' }}>
        <View
          className={classes('register-tick', some && 'register-tick-on')}
          onClick={() => picked.turnAll(rows)}
          {...accessible('checkbox', t('pickAll'))}
          {...{ tabIndex: 0, 'aria-checked': every ? 'true' : some ? 'mixed' : 'false' }}
        >
          {some && (every ? <Icon name="tick" size="small" /> : <View className="register-some" />)}
        </View>
      </View>
      {columns.map(({ key, title, align, fixed, sort: by }) => {
        const direction = directionOf(by, sort);
        const next = { key: by ?? '', descending: direction === 'ascending' };
        return (
          <View
            key={key}
            className={classes('register-cell', align && 'register-end', fixed && 'register-fixed')}
            {...{ role: 'columnheader', ...(by ? { 'aria-sort': direction } : {}) }}
          >
            {by ? (
              <Tap
                className={classes('register-sort', direction !== 'none' && 'register-sort-on')}
                label={t(next.descending ? 'sortDown' : 'sortUp', { title })}
                onTap={() => held.order(next)}
              >
                {title}
                {direction !== 'none' && (
                  <Icon name="down" size="small" className={direction === 'ascending' ? 'register-upward' : ''} />
                )}
              </Tap>
            ) : (
              title
            )}
          </View>
        );
      })}
    </View>
  );
};
