import { useDidHide, useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect, useRef } from 'react';
import { createStore } from './store';

/** A list that stands at the left of the pages it opens. */
export interface Pane {
  /** Under the same key it stays as it is: scrolled, filtered, searched. */
  key: string;
  /** Asked whenever it is shown: the language may be another by then. */
  title: () => string;
  /** Beside the title, such as how many. */
  note?: ReactNode;
  list: ReactNode;
}
interface Desk {
  /** A browser of 1024 px and more; never in WeChat. */
  wide: boolean;
  pane: Pane | null;
  /** Address of the page that is shown, as `urlOf` writes it. */
  here: string;
  /** The page in sight has the window to itself. */
  alone: boolean;
}
type Keys = Record<string, () => void>;

/** Wide enough for rail, list and detail; null in WeChat. */
export const deskScreen = () =>
  process.env.TARO_ENV === 'h5' && typeof window.matchMedia === 'function'
    ? window.matchMedia('(min-width: 1024px)')
    : null;
const desk = createStore<Desk>({ wide: deskScreen()?.matches ?? false, pane: null, here: '', alone: false });
/** Beside which list an address was opened. */
const panes = new Map<string, Pane>();
/** Pages that brought their list along: they stay underneath what is opened in it. */
const homes = new Set<string>();
/** Pages that need the whole width. */
const whole = new Set<string>();
let clicking = false;
const keys: { own: Keys; shown: () => boolean }[] = [];
/** The list that knows an address among its rows, although the page was opened elsewhere. */
let listing: (url: string) => Pane | null = () => null;

const address = () => window.location.hash.slice(1);

export const deskState = {
  ...desk,
  /** Whether a page brought its list along: it says nothing beside it. */
  isHome: (url: string) => homes.has(url),
  setWide: (wide: boolean) => desk.set({ ...desk.get(), wide }),
  /** What is opened during this click was opened in the list, and takes the place beside it. */
  clickInPane: () => {
    clicking = true;
    setTimeout(() => {
      clicking = false;
    });
  },
  /** From now on the pages that stand in a list have it at their left, however one came to them. */
  list: (known: (url: string) => Pane | null) => {
    listing = known;
    const { pane, here, wide } = desk.get();
    const found = !pane && wide && !whole.has(here) ? listing(here) : null;
    if (found) show(here, found);
  },
  /** What the page in sight does on a key, if anything. */
  keyOf: (name: string): (() => void) | undefined =>
    [...keys].reverse().find(({ own, shown }) => shown() && name in own)?.own[name],
};

/** Whether the page is one of a desk: rail, list, detail. */
export const useWide = () => desk.use().wide;
/** Whether this address is the one that is open beside the list. */
export const useIsHere = (url: string) => {
  const { wide, here } = desk.use();
  return wide && here === url;
};
/** Address of the page that is shown, as `urlOf` writes it; empty where there is no desk. */
export const useHere = () => {
  const { wide, here } = desk.use();
  return wide ? here : '';
};

/**
 * Before an address is opened: whether it takes the place of the present page, because both stand beside one list.
 * @param instead it does so in any case, and stands beside the same list then
 */
export const opensBeside = (url: string, instead = false): boolean => {
  const { wide, pane, here } = desk.get();
  if (process.env.TARO_ENV !== 'h5' || !wide) return instead;
  if (!pane || !(clicking || (instead && panes.has(here)))) {
    // Opened elsewhere: what it stood beside before is over.
    panes.delete(url);
    return instead;
  }
  const beside = panes.get(here) === pane && (instead || !homes.has(here));
  panes.set(url, pane);
  return beside;
};

const show = (here: string, pane: Pane | null) => {
  if (pane) panes.set(here, pane);
  desk.set({ ...desk.get(), here, pane });
};
/** Which list stands beside the page while it is shown; `own` where it was not opened in another, null where none may. */
export const usePane = (own: Pane | null | undefined) => {
  const settle = () => {
    if (process.env.TARO_ENV !== 'h5') return;
    const here = address();
    const { wide, pane: present } = desk.get();
    const kept = panes.get(here);
    if (own && !kept) homes.add(here);
    if (own === null) whole.add(here);
    const found = own === null ? null : (kept ?? own ?? (wide ? listing(here) : null));
    show(here, found && found.key === present?.key ? present : found);
  };
  const settledAs = useRef<{ key: string | undefined } | null>(null);
  useEffect(() => {
    if (settledAs.current?.key === own?.key && settledAs.current) return;
    settledAs.current = { key: own?.key };
    settle();
  });
  useDidShow(settle);
};

/** A page for a whole room to see: neither rail nor list stands beside it. */
export const useAlone = () => {
  const set = (alone: boolean) => desk.set({ ...desk.get(), alone });
  useDidShow(() => set(true));
  useDidHide(() => set(false));
  useEffect(() => {
    set(true);
    return () => set(false);
  }, []);
};

/** What a page does on a key while it is shown, as long as none does so later; lower case, as the browser names them. */
export const useKeys = (own: Keys) => {
  const shown = useRef(true);
  useDidShow(() => {
    shown.current = true;
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    const each = { own, shown: () => shown.current };
    keys.push(each);
    return () => void keys.splice(keys.indexOf(each), 1);
  });
};
