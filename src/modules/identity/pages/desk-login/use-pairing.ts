import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { deskSession } from '@/cloud/desk-session';
import { unsettled } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { heard, openPairing, type Pairing } from './pairing';
import { useVisible } from './use-visible';

const pace = 2000;
/** A page that was left open does not ask for codes for ever. */
const mostRenewals = 2;
export type Outcome = 'waiting' | 'expired' | 'refused';

/** One question to the phone: shows a code, asks every two seconds while seen, and keeps the session that comes. */
export const usePairing = (device: string, onSession: () => void) => {
  const client = useQueryClient();
  const visible = useVisible();
  const [pairing, setPairing] = useState<Pairing | null>(openPairing.get);
  const [outcome, setOutcome] = useState<Outcome>('waiting');
  const [stalled, setStalled] = useState(false);
  const start = useWrite(cloud.identity.startDeskSession, {
    refreshes: [],
    onDone: (started) => {
      const next = heard(started);
      openPairing.keep(next);
      setPairing(next);
      setOutcome('waiting');
    },
    onRefused: () => setOutcome('expired'),
  });
  const ask = () => start.run({ device });
  const renewals = useRef(mostRenewals);

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    // The server does not know it any more; left here it would pass for the one that is coming.
    deskSession.forget();
    if (!pairing) ask();
  });

  const latest = useRef({ onSession, ask });
  latest.current = { onSession, ask };
  const pollToken = pairing?.pollToken;
  useEffect(() => {
    if (!pollToken || !visible || outcome !== 'waiting') return;
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const end = (how: Outcome) => {
      openPairing.drop();
      if (left) return;
      if (how === 'refused' || renewals.current === 0) return setOutcome(how);
      renewals.current -= 1;
      latest.current.ask();
    };
    const poll = async () => {
      try {
        const answer = await cloud.identity.deskSessionToken({ pollToken });
        if (answer.state === 'confirmed') {
          // It is handed out once: kept even when the page was left meanwhile.
          deskSession.keep(answer);
          openPairing.drop();
          void client.resetQueries();
          if (!left) latest.current.onSession();
          return;
        }
        if (answer.state === 'refused') return end('refused');
        if (!left) setStalled(false);
      } catch (error) {
        // Another window of this browser was faster.
        if (deskSession.token() && !left) return latest.current.onSession();
        if (!unsettled(error)) return end('expired');
        if (!left) setStalled(true);
      }
      if (!left) timer = setTimeout(() => void poll(), pace);
    };
    void poll();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, pollToken, visible, outcome]);

  return { pairing, outcome, stalled, ask, starting: start.busy, fault: start.error, sentence: start.sentence };
};
