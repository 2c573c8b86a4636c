import { type ComponentType, useEffect, useState } from 'react';
import { deskState, useWide } from '@/hooks/desk';

/** From 1024 px on, rail and list stand beside the pages; their code comes only then, so that a phone does not pay. */
export const Desk = () => {
  const wide = useWide();
  const [Frame, setFrame] = useState<ComponentType | null>(null);
  useEffect(() => {
    const screen = window.matchMedia('(min-width: 1024px)');
    const look = () => deskState.setWide(screen.matches);
    look();
    screen.addEventListener('change', look);
    return () => screen.removeEventListener('change', look);
  }, []);
  useEffect(() => {
    if (wide && !Frame) void import('./desk/frame').then((loaded) => setFrame(() => loaded.Frame));
  }, [wide, Frame]);
  return wide && Frame ? <Frame /> : null;
};
