import { useEffect, useState } from 'react';

const rest = 3000;

/** A screen for a whole room: it does not go to sleep, and the pointer is seen only while it moves. */
export const useStage = () => {
  const [pointing, setPointing] = useState(false);
  const [full, setFull] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const moved = () => {
      setPointing(true);
      clearTimeout(timer);
      timer = setTimeout(() => setPointing(false), rest);
    };
    const changed = () => setFull(window.document.fullscreenElement !== null);
    // Browsers take the lock back whenever the window is hidden, and some have none.
    const stayAwake = () => {
      if (window.document.visibilityState === 'visible')
        void navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    stayAwake();
    window.addEventListener('mousemove', moved);
    window.document.addEventListener('fullscreenchange', changed);
    window.document.addEventListener('visibilitychange', stayAwake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('mousemove', moved);
      window.document.removeEventListener('fullscreenchange', changed);
      window.document.removeEventListener('visibilitychange', stayAwake);
    };
  }, []);
  const fill = () => void window.document.documentElement.requestFullscreen?.().catch(() => undefined);
  return { pointing, full, fill };
};
