import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useMemo, useRef } from 'react';

export interface PageOf {
  rows: object[];
  next: string | null;
}

/**
 * Rows read page by page by key, fresh again when the page is shown. Under a new key (another filter, a longer search)
 * the rows of the old one stay until the new ones are here. `watching`: what another reads under this key, without
 * asking for it.
 */
export const usePages = <P extends PageOf>(
  queryKey: readonly unknown[],
  read: (cursor: string | undefined) => Promise<P>,
  { watching = false } = {},
) => {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: !watching,
  });
  const firstShow = useRef(true);
  useDidShow(() => {
    if (!watching && !firstShow.current && list.isStale) void list.refetch();
    firstShow.current = false;
  });
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const pages = list.data?.pages;
  // The same rows as long as they are, for whoever watches them.
  const rows = useMemo((): P['rows'][number][] => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  return { list, rows, first: pages?.[0], more };
};
