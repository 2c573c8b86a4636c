import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/error-state';
import { Skeleton } from '@/components/skeleton';
import { useReachEnd } from '@/hooks/reach-end';
import { useText } from '@/i18n/main';
import { type PageOf, usePages } from './use-pages';
import './infinite-list.scss';

export type { PageOf };
export interface InfiniteListProps<P extends PageOf> {
  queryKey: readonly unknown[];
  /** One page by key; `cursor` is undefined for the first. */
  read: (cursor: string | undefined) => Promise<P>;
  /** `first`: the first page, with what is said of the whole; `before`: the row above, for headings between groups. */
  row: (item: P['rows'][number], first: P, before: P['rows'][number] | undefined) => ReactNode;
  /** What tells the rows apart; left out: their `id`. */
  keyOf?: (item: P['rows'][number]) => string;
  empty: ReactNode;
  /** Something above the rows that depends on the first page, such as counts. */
  head?: (first: P) => ReactNode;
  /** What stands at the end of the last page, in place of the words that say it is the last. */
  foot?: (first: P) => ReactNode;
  /** Of the block that the rows stand in. */
  rowsClass?: string;
}

const grouped = (rows: ReactNode, rowsClass: string | undefined) =>
  rowsClass ? <View className={rowsClass}>{rows}</View> : rows;
const ownId = (item: object) => ('id' in item ? String(item.id) : '');

/**
 * A list that grows while one scrolls; the page scrolls, not a box inside it. Rows of another filter or search are dimmed
 * until the new ones are here.
 */
export const InfiniteList = <P extends PageOf>({
  queryKey,
  read,
  row,
  keyOf = ownId,
  empty,
  head,
  foot,
  rowsClass,
}: InfiniteListProps<P>) => {
  const t = useText();
  const { list, rows, first, more } = usePages(queryKey, read);
  const end = useReachEnd(more);
  if (!list.data)
    return list.error ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Skeleton shapes={['rows', 'rows']} />
    );
  return (
    <View>
      {first && head?.(first)}
      <View className={list.isPlaceholderData ? 'infinite-list-old' : ''}>
        {!first || rows.length === 0
          ? empty
          : grouped(
              rows.map((item, index) => (
                <View key={keyOf(item)} className="infinite-list-row">
                  {row(item, first, rows[index - 1])}
                </View>
              )),
              rowsClass,
            )}
      </View>
      {list.isFetchNextPageError ? (
        <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />
      ) : (
        (!list.hasNextPage && first && foot?.(first)) ||
        (rows.length > 0 && (
          <Text id={end} className="infinite-list-end">
            {t(list.hasNextPage ? 'states.more' : 'states.end')}
          </Text>
        ))
      )}
    </View>
  );
};
