import { type ComponentType, useEffect, useState } from 'react';
import { deskScreen, deskState, useWide } from '@/hooks/desk';

interface DeskProps {
  /** Watches which pages stand in a list that is kept beside them (deskState.list). */
  lists: (() => Promise<{ Lists: ComponentType }>) | undefined;
}

/** From 1024 px on, rail and list stand beside the pages; their code comes only then, so that a phone does not pay. */
export const Desk = ({ lists }: DeskProps) => {
  const wide = useWide();
  const [Frame, setFrame] = useState<ComponentType | null>(null);
  const [Lists, setLists] = useState<ComponentType | null>(null);
  useEffect(() => {
    const screen = deskScreen();
    if (!screen) return;
    const look = () => deskState.setWide(screen.matches);
    look();
    screen.addEventListener('change', look);
    return () => screen.removeEventListener('change', look);
  }, []);
  useEffect(() => {
    if (wide && !Frame) void import('./desk/frame').then((loaded) => setFrame(() => loaded.Frame));
  }, [wide, Frame]);
  useEffect(() => {
    if (wide && !Lists) void lists?.().then((loaded) => setLists(() => loaded.Lists));
  }, [wide, Lists, lists]);
  return (
    <>
      {wide && Frame && <Frame />}
      {wide && Lists && <Lists />}
    </>
  );
};
