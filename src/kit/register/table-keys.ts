interface Keys {
  open: () => void;
  pick: () => void;
  /** Left out: the key is somebody else's. */
  escape: (() => void) | undefined;
}
const steps: Record<string, 1 | -1 | undefined> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * What the keys do on a row of a table: ↑ ↓ walk, Enter opens, Space chooses, Esc gives the choice up. A control inside
 * the row keeps its own keys.
 */
export const tableKeys =
  ({ open, pick, escape }: Keys) =>
  (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]');
    const step = steps[event.key];
    const done = (act: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    if (event.key === 'Escape' && escape) return done(escape);
    if (event.key === ' ' && target.getAttribute('role') === 'checkbox') return done(() => target.click());
    if (!row) return;
    if (step)
      return done(() => {
        const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
        if (next instanceof HTMLElement && next.hasAttribute('data-row')) next.focus();
      });
    if (target !== row) return;
    if (event.key === 'Enter') return done(open);
    if (event.key === ' ') return done(pick);
  };
