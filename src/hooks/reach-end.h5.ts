import { useEffect, useRef } from 'react';

let lists = 0;

/** As on a phone (reach-end.ts); whatever scrolls, the page or the pane of a desk in which the list stands. */
export const useReachEnd = (reached: () => void): string | undefined => {
  const id = useRef('');
  id.current ||= `list-end-${++lists}`;
  const latest = useRef(reached);
  latest.current = reached;
  useEffect(() => {
    const end = window.document.getElementById(id.current);
    if (!end) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '0px 0px 80px',
    });
    watch.observe(end);
    return () => watch.disconnect();
  });
  return id.current;
};
