import { focusManager } from '@tanstack/react-query';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState, useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => focusManager.subscribe(listener);
const focused = () => focusManager.isFocused();

/** Whether somebody can see this page: no other page above it, and its window not in the background. */
export const useVisible = () => {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return useSyncExternalStore(subscribe, focused, focused) && shown;
};
