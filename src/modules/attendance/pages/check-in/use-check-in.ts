import { useEffect, useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { locate, type Position } from './locate';

export type Answer = Awaited<ReturnType<typeof cloud.attendance.checkIn>>;

/**
 * Checks in as soon as there is a code; the position is asked for only when the meeting wants it, and kept for the
 * companions of the same visit. `denied`: the phone does not say where it is.
 */
export const useCheckIn = (code: string | null) => {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [locating, setLocating] = useState(false);
  const [denied, setDenied] = useState(false);
  const position = useRef<Position | undefined>(undefined);
  const latest = useRef<(seats: number[]) => void>(() => undefined);

  const find = async (seats: number[]) => {
    setLocating(true);
    const found = await locate();
    setLocating(false);
    setDenied(found === null);
    if (!found) return;
    position.current = found;
    latest.current(seats);
  };
  const write = useWrite(cloud.attendance.checkIn, {
    onDone: (said, { seats }) => {
      setAnswer(said);
      if (said.reason === 'positionNeeded' && !position.current) void find(seats ?? [0]);
    },
  });
  const run = (seats: number[]) => {
    if (code === null) return;
    write.run({ code, seats, ...(position.current ? { position: position.current } : {}) });
  };
  latest.current = run;

  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (code === null || opened.current === code) return;
    opened.current = code;
    latest.current([0]);
  }, [code]);

  return { answer, busy: write.busy, error: write.error, run, locating, denied, locate: () => void find([0]) };
};
