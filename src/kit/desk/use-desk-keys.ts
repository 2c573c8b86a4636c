import { useEffect } from 'react';
import { deskState } from '@/hooks/desk';
import { goBack } from '@/hooks/go';
import { closeSheet, goToSearch, isTyping, topSheet, walk } from './walk';

interface DeskKeys {
  onBegin: () => void;
  onKeys: () => void;
}

/** What a key does; false where it does nothing here and stays the browser's. */
const press = (event: KeyboardEvent, { onBegin, onKeys }: DeskKeys): boolean => {
  const { key, target } = event;
  // Taro's fields keep the browser's key to themselves and send one without a name instead.
  if (typeof key !== 'string') return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const sheet = topSheet();
  if (isTyping(target)) return false;
  if (key === 'Escape') {
    if (sheet) closeSheet(sheet);
    else (deskState.keyOf('escape') ?? goBack)();
    return true;
  }
  if (sheet) return false;
  if (key === 'ArrowDown' || key === 'ArrowUp') return walk(key === 'ArrowDown' ? 1 : -1);
  if (key === '/') return goToSearch();
  // Held down, it decides nothing twice.
  if (event.repeat) return false;
  const name = key.toLowerCase();
  const own = deskState.keyOf(name);
  const act = own ?? (name === 'n' ? onBegin : key === '?' ? onKeys : undefined);
  act?.();
  return act !== undefined;
};

/** Esc in a field gives the field up, and nothing else; before the field itself hears of it. */
const giveUp = (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || !isTyping(event.target)) return;
  (event.target as HTMLElement).blur();
  event.preventDefault();
  event.stopPropagation();
};

/** The keys of the desk, while it is shown. */
export const useDeskKeys = (keys: DeskKeys) => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (press(event, keys)) event.preventDefault();
    };
    window.addEventListener('keydown', giveUp, true);
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', giveUp, true);
      window.removeEventListener('keydown', listen);
    };
  });
};
