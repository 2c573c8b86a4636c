import { View } from '@tarojs/components';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { classes } from '@/components/classes';
import { Skeleton } from '@/components/skeleton';
import type { PageOf, usePages } from '../use-pages';
import { RegisterTable } from './register-table';
import { useRegisterText } from './text';
import type { Column } from './types';
import type { Picked } from './use-picked';
import type { Held } from './use-register';

interface RegisterBodyProps<P extends PageOf & { rows: { id: string }[] }> {
  title: string;
  columns: readonly Column<P['rows'][number], P>[];
  held: Held;
  pages: ReturnType<typeof usePages<P>>;
  picked: Picked<P['rows'][number]>;
  total: string;
  nameOf: (row: P['rows'][number]) => string;
  open: (row: P['rows'][number]) => void;
  empty: string;
  keys?: Record<string, (row: P['rows'][number]) => void>;
}

/** The table, or what stands in its place while there is nothing to show. */
export const RegisterBody = <P extends PageOf & { rows: { id: string }[] }>(props: RegisterBodyProps<P>) => {
  const { held, pages, empty } = props;
  const t = useRegisterText();
  const { list, rows, first } = pages;
  if (!first)
    return (
      <View className="register-sheet">
        {list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <Skeleton shapes={['rows', 'rows', 'rows']} />
        )}
      </View>
    );
  if (rows.length === 0)
    return (
      <View className="register-sheet">
        <EmptyState icon="search" action={t('clear')} onAction={held.clear}>
          {held.question.q ? t('none') : empty}
        </EmptyState>
      </View>
    );
  return (
    <View className={classes('register-sheet', list.isPlaceholderData && 'register-old')}>
      <RegisterTable {...props} first={first} />
      {list.isFetchNextPageError && <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />}
    </View>
  );
};
