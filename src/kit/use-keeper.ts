import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useOnline } from '@/hooks/online';
import { Keeper, type Place, type SaveState, type Server, type Shelf } from './keeper';

/**
 * The keeper of a page that is being written on: it also sends when the page is covered or left and when the network
 * is back. `state` says where what was written is.
 */
export const useKeeper = <C>(place: Place, shelf: Shelf<C>, server: Server<C>) => {
  const [state, setState] = useState<SaveState>({ kind: 'none' });
  const keeper = useRef<Keeper<C>>();
  keeper.current ??= new Keeper(place, shelf, server, setState);
  const online = useOnline();
  useEffect(() => {
    if (online) void keeper.current?.flush();
  }, [online]);
  useDidHide(() => void keeper.current?.flush());
  useEffect(
    () => () => {
      const left = keeper.current;
      void left?.flush().then(() => left.stop());
    },
    [],
  );
  return { state, keeper: keeper.current };
};
