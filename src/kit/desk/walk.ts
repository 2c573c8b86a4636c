/** Only what can be seen: the pages underneath stay in the document. */
const seen = (element: Element) => element.getClientRects().length > 0;
const all = (selector: string) => Array.from(window.document.querySelectorAll<HTMLElement>(selector)).filter(seen);

export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** The dialog on top, if one is open. */
export const topSheet = () => all('.sheet').pop();
export const closeSheet = (sheet: HTMLElement) => sheet.querySelector<HTMLElement>('.sheet-close')?.click();

/** The rows that ↑ and ↓ walk: those beside the page, else those of the page. */
const rows = () => {
  const beside = all('.desk-pane .infinite-list-row [role="button"], .desk-pane .infinite-list-row [role="link"]');
  return beside.length > 0 ? beside : all('.infinite-list-row [role="button"], .infinite-list-row [role="link"]');
};

/** Takes the focus one row on or back; from nowhere to the row that is open, else to the first. */
export const walk = (step: 1 | -1) => {
  const lines = rows();
  const at = lines.findIndex((line) => line === window.document.activeElement);
  const open = lines.findIndex((line) => line.matches('.row-here') || line.querySelector('.row-here'));
  const next = at >= 0 ? at + step : open >= 0 ? open + step : 0;
  const line = lines[Math.max(0, Math.min(lines.length - 1, next))];
  line?.focus();
  return line !== undefined;
};

/** The search of the list beside, else of the page. */
export const goToSearch = () => {
  const fields = [...all('.desk-pane .search-bar input'), ...all('.search-bar input')];
  fields[0]?.focus();
  return fields.length > 0;
};
