import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import Taro from '@tarojs/taro';
import { useRef } from 'react';

export type Read<T> = UseQueryResult<T, Error>;

/**
 * One read of a page: cached by `key` (module first: `['membership', 'card']`), fresh again when the page is shown.
 * `every`: milliseconds between refreshes while the page is open.
 */
export const useRead = <T>(
  key: readonly unknown[],
  read: () => Promise<T>,
  { enabled = true, every }: { enabled?: boolean; every?: number } = {},
): Read<T> => {
  const result = useQuery({ queryKey: key, queryFn: read, enabled, refetchInterval: every });
  const firstShow = useRef(true);
  useDidShow(() => {
    if (!firstShow.current && enabled && result.isStale) void result.refetch();
    firstShow.current = false;
  });
  return result;
};

/** Pull to refresh: everything the page shows is read again. The page's config needs `enablePullDownRefresh`. */
export const usePullToRefresh = () => {
  const client = useQueryClient();
  usePullDownRefresh(() => {
    void client.refetchQueries({ type: 'active' }).finally(() => Taro.stopPullDownRefresh());
  });
};
