import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';

// A code is legible without them, so a client that cannot do it is left alone.
const quietly = (work: () => unknown) =>
  void Promise.resolve()
    .then(work)
    .catch(() => undefined);

/** A bright screen that stays on while a code is to be scanned, as before when the page is left. In WeChat only. */
export const useBright = () => {
  const before = useRef<number | null>(null);
  const restore = useCallback(() => {
    const { current } = before;
    if (current === null) return;
    before.current = null;
    quietly(() => Taro.setScreenBrightness({ value: current }));
    quietly(() => Taro.setKeepScreenOn({ keepScreenOn: false }));
  }, []);
  useDidShow(() => {
    if (process.env.TARO_ENV !== 'weapp' || typeof Taro.getScreenBrightness !== 'function') return;
    void Taro.getScreenBrightness({
      success: ({ value }) => {
        before.current ??= value;
        quietly(() => Taro.setScreenBrightness({ value: 0.95 }));
        quietly(() => Taro.setKeepScreenOn({ keepScreenOn: true }));
      },
    });
  });
  useDidHide(restore);
  useEffect(() => restore, [restore]);
};
