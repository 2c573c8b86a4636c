import { useEffect, useState } from 'react';

const screen = () =>
  process.env.TARO_ENV === 'h5' && typeof window.matchMedia === 'function'
    ? window.matchMedia('(min-width: 1024px)')
    : null;

/** Whether there is room for a table: a browser of 1024 px and more. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => screen()?.matches ?? false);
  useEffect(() => {
    const watched = screen();
    if (!watched) return;
    const look = () => setWide(watched.matches);
    watched.addEventListener('change', look);
    return () => watched.removeEventListener('change', look);
  }, []);
  return wide;
};
