import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';

export type Read<T> = UseQueryResult<T, Error>;

/**
 * One read of a page: cached by `key` (module first: `['membership', 'card']`), fresh again when the page is shown.
 * `every`: milliseconds between refreshes while the page is seen; none while another covers it.
 */
export const useRead = <T>(
  key: readonly unknown[],
  read: () => Promise<T>,
  { enabled = true, every }: { enabled?: boolean; every?: number } = {},
): Read<T> => {
  const [seen, setSeen] = useState(true);
  const result = useQuery({ queryKey: key, queryFn: read, enabled, refetchInterval: seen && every });
  const firstShow = useRef(true);
  useDidShow(() => {
    setSeen(true);
    if (!firstShow.current && enabled && (every || result.isStale)) void result.refetch();
    firstShow.current = false;
  });
  useDidHide(() => setSeen(false));
  return result;
};

/** Pull to refresh: everything the page shows is read again. The page's config needs `enablePullDownRefresh`. */
export const usePullToRefresh = () => {
  const client = useQueryClient();
  usePullDownRefresh(() => {
    void client.refetchQueries({ type: 'active' }).finally(() => Taro.stopPullDownRefresh());
  });
};
