import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect, useRef } from 'react';
import { createStore } from './store';

/** A list that stands at the left of the pages it opens. */
export interface Pane {
  /** Under the same key it stays as it is: scrolled, filtered, searched. */
  key: string;
  title: string;
  list: ReactNode;
}
interface Desk {
  /** A browser of 1024 px and more; never in WeChat. */
  wide: boolean;
  pane: Pane | null;
  /** Address of the page that is shown, as `urlOf` writes it. */
  here: string;
}
type Keys = Record<string, () => void>;

const desk = createStore<Desk>({ wide: false, pane: null, here: '' });
/** Beside which list an address was opened. */
const panes = new Map<string, Pane>();
/** Pages that brought their list along: they stay underneath what is opened in it. */
const homes = new Set<string>();
let clicking = false;
const keys: Keys[] = [];

const address = () => window.location.hash.slice(1);

export const deskState = {
  ...desk,
  setWide: (wide: boolean) => desk.set({ ...desk.get(), wide }),
  /** What is opened during this click was opened in the list, and takes the place beside it. */
  clickInPane: () => {
    clicking = true;
    setTimeout(() => {
      clicking = false;
    });
  },
  /** What the page in sight does on a key, if anything. */
  keyOf: (name: string): (() => void) | undefined => keys.findLast((each) => name in each)?.[name],
};

/** Whether the page is one of a desk: rail, list, detail. */
export const useWide = () => desk.use().wide;
/** Whether this address is the one that is open beside the list. */
export const useIsHere = (url: string) => {
  const { wide, here } = desk.use();
  return wide && here === url;
};

/**
 * Before an address is opened: whether it takes the place of the present page, because both stand beside one list.
 * @param instead it does so in any case, and stands beside the same list then
 */
export const opensBeside = (url: string, instead = false): boolean => {
  const { wide, pane, here } = desk.get();
  if (process.env.TARO_ENV !== 'h5' || !wide || !pane || !(clicking || (instead && panes.has(here)))) return instead;
  const beside = panes.get(here) === pane && (instead || !homes.has(here));
  panes.set(url, pane);
  return beside;
};

/** Which list stands beside the page while it is shown; `own` where it was not opened in another. */
export const usePane = (own: Pane | undefined) => {
  const settle = () => {
    if (process.env.TARO_ENV !== 'h5') return;
    const here = address();
    const { wide, pane: present } = desk.get();
    const kept = panes.get(here);
    const pane = kept ?? (own?.key === present?.key && present ? present : own) ?? null;
    if (pane && !kept) {
      panes.set(here, pane);
      homes.add(here);
    }
    desk.set({ wide, here, pane });
  };
  const settledAs = useRef<{ key: string | undefined } | null>(null);
  useEffect(() => {
    if (settledAs.current?.key === own?.key && settledAs.current) return;
    settledAs.current = { key: own?.key };
    settle();
  });
  useDidShow(settle);
};

/** What a page does on a key, while it is the newest to say so; keys in lower case, as the browser names them. */
export const useKeys = (own: Keys) => {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    keys.push(own);
    return () => void keys.splice(keys.indexOf(own), 1);
  });
};
