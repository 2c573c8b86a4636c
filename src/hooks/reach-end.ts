import { useReachBottom } from '@tarojs/taro';

/** Calls when the end of a list comes into sight. Answers with the id that its last line bears. */
export const useReachEnd = (reached: () => void): string | undefined => {
  useReachBottom(reached);
  return undefined;
};
