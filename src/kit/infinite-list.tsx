import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useRef } from 'react';
import { ErrorState } from '@/components/error-state';
import { Skeleton } from '@/components/skeleton';
import { useReachEnd } from '@/hooks/reach-end';
import { useText } from '@/i18n/main';
import './infinite-list.scss';

export interface PageOf {
  rows: object[];
  next: string | null;
}
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
}

const ownId = (item: object) => ('id' in item ? String(item.id) : '');

/**
 * A list that grows while one scrolls; the page scrolls, not a box inside it. Under a new key (another filter, a
 * longer search) the rows of the old one stay, dimmed, until the new ones are here.
 */
export const InfiniteList = <P extends PageOf>({
  queryKey,
  read,
  row,
  keyOf = ownId,
  empty,
  head,
}: InfiniteListProps<P>) => {
  const t = useText();
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const firstShow = useRef(true);
  useDidShow(() => {
    if (!firstShow.current && list.isStale) void list.refetch();
    firstShow.current = false;
  });
  const end = useReachEnd(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });
  if (!list.data)
    return list.error ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Skeleton shapes={['rows', 'rows']} />
    );
  const rows: P['rows'][number][] = list.data.pages.flatMap((page) => page.rows);
  const first = list.data.pages[0];
  return (
    <View>
      {first && head?.(first)}
      <View className={list.isPlaceholderData ? 'infinite-list-old' : ''}>
        {!first || rows.length === 0
          ? empty
          : rows.map((item, index) => (
              <View key={keyOf(item)} className="infinite-list-row">
                {row(item, first, rows[index - 1])}
              </View>
            ))}
      </View>
      {list.isFetchNextPageError ? (
        <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />
      ) : (
        rows.length > 0 && (
          <Text id={end} className="infinite-list-end">
            {t(list.hasNextPage ? 'states.more' : 'states.end')}
          </Text>
        )
      )}
    </View>
  );
};
