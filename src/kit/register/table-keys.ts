interface Keys {
  open: () => void;
  pick: () => void;
  /** Left out: the key is somebody else's. */
  escape: (() => void) | undefined;
  /** What the register has keys for besides, in lower case. */
  own: Record<string, (() => void) | undefined>;
}
const steps: Record<string, 1 | -1 | undefined> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * What the keys do on a row of a table: ↑ ↓ walk, Enter opens, Space chooses, Esc gives the choice up, letters do what
 * the register says. A control inside the row keeps its own keys.
 */
export const tableKeys =
  ({ open, pick, escape, own }: Keys) =>
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
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : own[event.key.toLowerCase()];
    if (act) return done(act);
  };
