import { useEffect, useRef, useState } from 'react';
import { scan } from '@/hooks/scan';

/** How long a result stands before the camera opens again: a refusal has to be read. Milliseconds. */
const stands = { checkedIn: 1500, already: 3500, refused: 3500 } as const;
const scannable = process.env.TARO_ENV === 'weapp';

/** One scan after the other until it is stopped: by the button, or by leaving the camera. */
export const useScanning = (pass: (code: string) => Promise<keyof typeof stands | null>) => {
  const [scanning, setScanning] = useState(false);
  const running = useRef(false);
  const wake = useRef<() => void>(() => undefined);
  const latest = useRef(pass);
  latest.current = pass;
  const stop = () => {
    running.current = false;
    wake.current();
    setScanning(false);
  };
  useEffect(
    () => () => {
      running.current = false;
      wake.current();
    },
    [],
  );
  const stand = (milliseconds: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, milliseconds);
      wake.current = () => {
        clearTimeout(timer);
        done();
      };
    });
  const start = async () => {
    if (running.current) return wake.current();
    running.current = true;
    setScanning(true);
    while (running.current) {
      const code = await scan();
      const outcome = code === null ? null : await latest.current(code).catch(() => null);
      if (outcome === null) break;
      await stand(stands[outcome]);
    }
    stop();
  };
  return { scannable, scanning, start: () => void start(), stop };
};
