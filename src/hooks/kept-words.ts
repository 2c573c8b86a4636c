import Taro from '@tarojs/taro';
import { useState } from 'react';
import { deviceOwner } from '@/cloud/device-owner';

const key = () => `huiguan.words.${deviceOwner()}`;
const most = 20;

const read = (): Record<string, string> => {
  const kept: unknown = Taro.getStorageSync(key());
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
};
const write = (name: string, words: string) => {
  const { [name]: _old, ...rest } = read();
  const kept = Object.entries(words ? { ...rest, [name]: words } : rest);
  Taro.setStorageSync(key(), Object.fromEntries(kept.slice(-most)));
};

/**
 * Words that survive a lost network or a closed page until they have been sent; `name` tells them apart. `before`: what
 * is there while nothing has been written.
 */
export const useKeptWords = (name: string, before = '') => {
  const [words, setWords] = useState(() => read()[name] ?? before);
  const change = (next: string) => {
    setWords(next);
    write(name, next);
  };
  const forget = () => {
    setWords('');
    write(name, '');
  };
  /** Another field wrote under the same name. */
  const reread = () => setWords(read()[name] ?? before);
  return { words, change, forget, reread };
};
