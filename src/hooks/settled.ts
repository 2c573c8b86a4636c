import { useEffect, useState } from 'react';

/** What was typed, once the typing has paused: a search that follows the typing asks once a word. */
export const useSettled = <T>(value: T, milliseconds = 300): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};
