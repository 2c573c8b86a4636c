import { useQueryClient } from '@tanstack/react-query';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { cloud } from '@/cloud/client';
import { useOnline } from '@/hooks/online';
import { useProceedingsText } from '../../text';
import { type Content, MinutesKeeper, type SaveState } from './minutes-keeper';
import { type Opened, wireWords } from './opened';

/** Keeps what is written from its first change on; also when the page is left or the network is back. */
export const useMinutesKeeper = (meetingId: string, opened: Opened, content: Content) => {
  const [state, setState] = useState<SaveState>({ kind: opened.from === 'conflict' ? 'conflict' : 'none' });
  const t = useProceedingsText('minutes');
  const client = useQueryClient();
  const online = useOnline();
  const keeper = useRef<MinutesKeeper>();
  // Marked as old only: the page that shows the minutes reads them again when it is seen.
  const old = () =>
    void client.invalidateQueries({ queryKey: ['proceedings', 'minutes', meetingId], refetchType: 'none' });
  keeper.current ??= new MinutesKeeper(
    meetingId,
    opened.revision,
    opened.correcting,
    (input, options) =>
      cloud.proceedings.saveMinutes({ ...input, words: wireWords(input.words, t('edit.other')) }, options),
    setState,
    old,
    opened.from === 'conflict',
  );
  const before = useRef(content);
  const { words, correction } = content;
  useEffect(() => {
    const { current } = before;
    const restored = opened.from !== 'server' && current === content;
    if (!restored && current.words === words && current.correction === correction) return;
    before.current = { words, correction };
    keeper.current?.change({ words, correction });
  }, [words, correction, content, opened.from]);
  useEffect(() => {
    if (online) void keeper.current?.flush();
  }, [online]);
  useDidHide(() => void keeper.current?.flush());
  useEffect(
    () => () => {
      const left = keeper.current;
      // What cannot be sent now stays on the device for the next opening.
      void left?.flush().then(() => left.stop());
    },
    [],
  );
  return { state, keeper: keeper.current };
};
