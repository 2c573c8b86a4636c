import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

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
      try {
        const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
        const outcome = await latest.current(result);
        if (outcome === null) break;
        await stand(stands[outcome]);
      } catch {
        // The camera was closed without a scan.
        break;
      }
    }
    stop();
  };
  return { scannable, scanning, start: () => void start(), stop };
};
