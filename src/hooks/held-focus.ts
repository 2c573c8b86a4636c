import { useEffect, useId } from 'react';

const reachable =
  'input, textarea, select, a[href], [role="button"], [role="link"], [role="radio"], [role="checkbox"], [tabindex="0"]';
const seen = (element: Element) => element.getClientRects().length > 0;
const within = (panel: Element) =>
  Array.from(panel.querySelectorAll<HTMLElement>(reachable)).filter(
    // Taro wraps the real field; a control that is off takes no focus.
    (each) => seen(each) && each.getAttribute('aria-disabled') !== 'true',
  );
/** A dialog may open above another. */
const top = () => Array.from(window.document.querySelectorAll<HTMLElement>('.sheet-panel')).filter(seen).pop();
/** How many dialogs are open: what stands around the page lies beneath them (kit/desk). */
let dialogs = 0;
const count = (more: 1 | -1) => {
  dialogs += more;
  window.document.documentElement.classList.toggle('dialog-open', dialogs > 0);
};
const steps: Record<string, 1 | -1 | undefined> = { ArrowDown: 1, ArrowUp: -1 };

const keep = (panel: HTMLElement, event: KeyboardEvent) => {
  const arrow =
    event.target instanceof HTMLElement && !event.target.matches('input, textarea, select') && steps[event.key];
  const step = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : arrow;
  if (!step) return;
  const all = within(panel);
  const at = all.indexOf(window.document.activeElement as HTMLElement);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  event.preventDefault();
  event.stopPropagation();
  all[next]?.focus();
};

/**
 * While a dialog is open the focus stays in it, and goes back to where it was when it closes. A mini-program has no keys.
 * @param ready where the focus begins: the first field to write in (a keyboard is at hand), else the dialog itself
 * @returns what the dialog's panel carries
 */
export const useHeldFocus = (open: boolean, ready: boolean) => {
  const id = useId();
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !open) return;
    const before = window.document.activeElement;
    const panel = window.document.getElementById(id);
    if (!panel) return;
    count(1);
    // Taro's fields are drawn a moment later.
    const timer = setTimeout(() => {
      const field = ready && panel.querySelector<HTMLElement>('input, textarea');
      const begin = field || (ready && within(panel).find((each) => !each.matches('.sheet-close'))) || panel;
      if (!panel.contains(window.document.activeElement)) begin.focus({ preventScroll: true });
    }, 50);
    const listen = (event: KeyboardEvent) => {
      if (panel === top()) keep(panel, event);
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      clearTimeout(timer);
      count(-1);
      window.removeEventListener('keydown', listen, true);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [open, id, ready]);
  return process.env.TARO_ENV === 'h5' ? { id, tabindex: -1, 'aria-modal': true } : {};
};
