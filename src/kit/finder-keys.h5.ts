import { useEffect, useRef } from 'react';

let finders = 0;

/** ↑ ↓ and Enter while one types: before the desk's own keys, which leave whoever types alone. Returns the finder's id. */
export const useFinderKeys = (keys: { move: (step: 1 | -1) => void; pick: () => void }): string | undefined => {
  const id = useRef('');
  id.current ||= `finder-${++finders}`;
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest(`#${id.current}`);
      if (!inside || event.isComposing) return;
      if (event.key === 'ArrowDown') latest.current.move(1);
      else if (event.key === 'ArrowUp') latest.current.move(-1);
      else if (event.key === 'Enter') latest.current.pick();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
  return id.current;
};
