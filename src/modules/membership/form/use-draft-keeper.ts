import { useQueryClient } from '@tanstack/react-query';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useOnline } from '@/hooks/online';
import type { DraftForm } from './draft-form';
import { DraftKeeper, type SaveState } from './draft-keeper';
import type { Opened } from './opened';

/** Keeps what is written from its first change on; also when the step changes, the page is left or the network is back. */
export const useDraftKeeper = (opened: Opened, form: DraftForm, step: number) => {
  const [state, setState] = useState<SaveState>(
    opened.savedAt ? { kind: 'saved', at: opened.savedAt } : { kind: 'none' },
  );
  const client = useQueryClient();
  const online = useOnline();
  const keeper = useRef<DraftKeeper>();
  keeper.current ??= new DraftKeeper(
    opened.slot,
    opened.draftId,
    opened.answering?.membershipId ?? null,
    cloud.membership.saveDraft,
    setState,
  );
  const before = useRef({ form, step });
  useEffect(() => {
    const { current } = before;
    if (current.form === form && current.step === step) return;
    before.current = { form, step };
    keeper.current?.change({ form, step });
    if (current.step !== step) void keeper.current?.flush();
  }, [form, step]);
  useEffect(() => {
    if (online) void keeper.current?.flush();
  }, [online]);
  useDidHide(() => void keeper.current?.flush());
  useEffect(
    () => () => {
      void keeper.current?.flush().then(() => client.invalidateQueries({ queryKey: ['membership'] }));
    },
    [client],
  );
  return { state, keeper: keeper.current };
};
