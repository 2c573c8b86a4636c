import { onlineManager } from '@tanstack/react-query';
import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, madeHere, unanswered, unsettled } from '@/cloud/refusal';
import { newRequestId } from '@/cloud/request-id';
import { type Gate, openGate } from '../../gate/gate';
import { tidyShelf } from '../../gate/shelf';
import { gateName } from './gate-name';

/** While nobody answers, the gate asks again this often. */
const pace = 8000;

const storage = {
  get: (key: string): unknown => Taro.getStorageSync(key),
  set: (key: string, value: unknown) => Taro.setStorageSync(key, value),
  remove: (key: string) => Taro.removeStorageSync(key),
};

/**
 * The gate of a meeting on this phone: takes the list when it opens, goes on without network by itself, and sends what
 * it kept as soon as somebody answers. `fault`: why the list did not come.
 */
export const useGate = (meetingId: string) => {
  const [gate] = useState<Gate>(() =>
    openGate(meetingId, gateName.get, {
      storage,
      gateList: cloud.attendance.gateList,
      scan: cloud.attendance.scan,
      clock: Date.now,
      newId: newRequestId,
      isUnanswered: unanswered,
      isUnreadable: (error) => ['BAD_INPUT', 'PAYLOAD_TOO_LARGE'].includes(codeOf(error)),
      isUnsettled: unsettled,
      pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    }),
  );
  const state = gate.use();
  const [fault, setFault] = useState<unknown>(null);
  const [taking, setTaking] = useState(true);

  const renew = async () => {
    setTaking(true);
    try {
      // What was left from before goes first; the list that follows contains it.
      setFault((await gate.merge()) ? null : madeHere('OFFLINE'));
    } catch (error) {
      setFault(error);
    }
    setTaking(false);
    const { list } = gate.get();
    if (list) tidyShelf(storage, meetingId, list.endsAt, Date.now() + list.offsetMs);
  };
  const [begin] = useState(() => renew);
  useEffect(() => void begin(), [begin]);

  useEffect(
    () =>
      onlineManager.subscribe((online) => {
        if (online) void gate.merge().catch(() => undefined);
        else gate.lose();
      }),
    [gate],
  );
  const waiting = !state.online;
  const send = () => void gate.merge().catch(setFault);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void gate.merge().catch(() => undefined), pace);
    return () => clearInterval(timer);
  }, [gate, waiting]);
  useDidShow(() => {
    if (!gate.get().online) void gate.merge().catch(() => undefined);
  });
  return { gate, state, fault, taking, renew: () => void renew(), send };
};
