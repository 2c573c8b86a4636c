import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useOnline } from '@/hooks/online';
import { Keeper, type Place, type Server, type Shelf } from './keeper';

interface Ways {
  /** Only the device keeps it; the whole is sent by hand, as a change that people are told of. */
  byHand?: boolean;
  /** Once the last save has been tried. */
  onLeft?: () => void;
}

/**
 * The keeper of a page that is being written on: it also sends when the page is covered or left and when the network
 * is back. `state` says where what was written is.
 */
export const useKeeper = <C>(place: Place, shelf: Shelf<C>, server: Server<C>, { byHand, onLeft }: Ways = {}) => {
  const [, redraw] = useState({});
  const [keeper] = useState(() => {
    const made = new Keeper(place, shelf, server, () => redraw({}));
    if (byHand) void made.hold();
    return made;
  });
  const left = useRef(onLeft);
  left.current = onLeft;
  const online = useOnline();
  useEffect(() => {
    if (online) void keeper.flush();
  }, [online, keeper]);
  useDidHide(() => void keeper.flush());
  useEffect(
    () => () => {
      // Not a second keeper beside that of the page opened next: what could not be sent is on the device.
      void keeper.flush().then(() => {
        keeper.stop();
        left.current?.();
      });
    },
    [keeper],
  );
  return { state: keeper.state, keeper };
};
