import { useInfiniteQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { useText } from '@/i18n/main';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';
import './infinite-list.scss';

interface PageOf<T> {
  rows: T[];
  next: string | null;
}
interface InfiniteListProps<T extends { id: string }> {
  queryKey: readonly unknown[];
  /** One page by key; `cursor` is undefined for the first. */
  read: (cursor: string | undefined) => Promise<PageOf<T>>;
  row: (item: T) => ReactNode;
  empty: ReactNode;
  /** Something above the rows that depends on the first page, such as counts. */
  head?: (first: PageOf<T>) => ReactNode;
}

/** A list that grows while one scrolls; the page scrolls, not a box inside it. */
export const InfiniteList = <T extends { id: string }>({ queryKey, read, row, empty, head }: InfiniteListProps<T>) => {
  const t = useText();
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  useReachBottom(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });
  if (!list.data)
    return list.error ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Skeleton shapes={['rows', 'rows']} />
    );
  const rows = list.data.pages.flatMap((page) => page.rows);
  const first = list.data.pages[0];
  return (
    <View>
      {first && head?.(first)}
      {rows.length === 0 ? empty : rows.map((item) => <View key={item.id}>{row(item)}</View>)}
      {rows.length > 0 && (
        <Text className="infinite-list-end">{t(list.hasNextPage ? 'states.more' : 'states.end')}</Text>
      )}
    </View>
  );
};
