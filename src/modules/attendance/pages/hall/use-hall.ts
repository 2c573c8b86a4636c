import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { unsettled } from '@/cloud/refusal';

export type Hall = Awaited<ReturnType<typeof cloud.attendance.hall>>;
interface Held {
  hall: Hall;
  /** What the server's clock is ahead of this computer's, milliseconds. */
  offsetMs: number;
  /** By this computer's clock, milliseconds. */
  heardAt: number;
}

const pace = 3000;
/** Nothing heard for so long: the network is gone, even if a question is still under way. */
const silence = 10_000;
const tick = 250;

/**
 * What the screen shows, asked anew every three seconds for as long as it stands; only the last answer is kept.
 * `now`: the server's clock. `lost`: nobody answers.
 */
export const useHall = (meetingId: string) => {
  const [held, setHeld] = useState<Held | null>(null);
  const [failed, setFailed] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const [clock, setClock] = useState(Date.now);
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const poll = async () => {
      const asked = Date.now();
      try {
        const hall = await cloud.attendance.hall({ meetingId });
        if (left) return;
        const heardAt = Date.now();
        setHeld({ hall, heardAt, offsetMs: Date.parse(hall.now) - (asked + heardAt) / 2 });
        setFailed(false);
        setFault(null);
      } catch (error) {
        if (left) return;
        setFailed(true);
        // What the server refuses is no matter of the network; a fault of its own passes.
        setFault(unsettled(error) ? null : error);
      }
      timer = setTimeout(() => void poll(), pace);
    };
    void poll();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [meetingId, round]);
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  const silent = held !== null && clock - held.heardAt > silence;
  return {
    hall: held?.hall ?? null,
    now: clock + (held?.offsetMs ?? 0),
    lost: failed || silent,
    fault,
    again: () => setRound((count) => count + 1),
  };
};
