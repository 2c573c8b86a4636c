import { useQuery } from '@tanstack/react-query';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';

/** The next code is fetched this long before the present one ends, so that a slow network leaves no gap. */
const early = 12_000;
const soonest = 2_000;
const again = 6_000;

/**
 * The member card with a code that is always good: a new one before the old one ends, none while nobody looks.
 * `expired`: the code on the screen no longer passes.
 */
export const useCode = (enabled: boolean) => {
  const [shown, setShown] = useState(true);
  const [expired, setExpired] = useState(false);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const read = useQuery({
    queryKey: ['membership', 'card'],
    queryFn: () => cloud.membership.card({}),
    enabled: enabled && shown,
    staleTime: 0,
    refetchInterval: ({ state: { data, error } }) => {
      if (!data) return false;
      const left = Date.parse(data.qrExpiresAt) - now() - early;
      return error ? again : Math.max(soonest, left);
    },
  });
  const until = read.data ? Date.parse(read.data.qrExpiresAt) : null;
  useEffect(() => {
    if (until === null) return;
    const left = until - now();
    setExpired(left <= 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setExpired(true), left);
    return () => clearTimeout(timer);
  }, [until, shown]);
  return { read, expired };
};
