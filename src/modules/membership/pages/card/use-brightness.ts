import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';

const set = (value: number) => void Promise.resolve(Taro.setScreenBrightness({ value })).catch(() => undefined);

/** A bright screen while a code is to be scanned, as before when the page is left. In WeChat only. */
export const useBrightness = () => {
  const before = useRef<number | null>(null);
  const restore = useCallback(() => {
    if (before.current !== null) set(before.current);
    before.current = null;
  }, []);
  useDidShow(() => {
    // A code is legible without it, so a client that cannot do it is left alone.
    if (process.env.TARO_ENV !== 'weapp' || typeof Taro.getScreenBrightness !== 'function') return;
    void Taro.getScreenBrightness({
      success: ({ value }) => {
        before.current ??= value;
        set(0.95);
      },
    });
  });
  useDidHide(restore);
  useEffect(() => restore, [restore]);
};
