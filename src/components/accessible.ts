type Role =
  | 'button'
  | 'link'
  | 'radio'
  | 'checkbox'
  | 'img'
  | 'alert'
  | 'heading'
  | 'status'
  | 'progressbar'
  | 'dialog';

const browser = process.env.TARO_ENV === 'h5';
const pressed: readonly Role[] = ['button', 'link', 'radio', 'checkbox'];

/**
 * Role and name for screen readers: WeChat and browsers spell the role differently, and a browser wants to know on which
 * level a heading stands. The page's own title is in the bar, so what stands in the page begins at the second.
 */
export const accessible = (role: Role, label?: string, state: { checked?: boolean; disabled?: boolean } = {}) => ({
  ...(browser ? { role } : { 'aria-role': role }),
  // A browser's keys come to it (hooks/press-by-keys.ts).
  ...(browser && pressed.includes(role) && !state.disabled ? { tabindex: 0 } : {}),
  ...(browser && role === 'heading' ? { 'aria-level': 2 } : {}),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(state.checked === undefined ? {} : { 'aria-checked': state.checked }),
  ...(state.disabled ? { 'aria-disabled': true } : {}),
});

/** A drawing beside words that say the same. */
export const decorative = { 'aria-hidden': true };

/** A part that scrolls by itself takes the focus, so that keys reach what lies below; a mini-program has no keys. */
export const scrolling = browser ? { tabindex: 0 } : {};

// In a browser Taro wraps the real element, at which alone a screen reader looks; in WeChat there is no inner one.
/** The name of an input; `more` is for the element of a browser alone. */
export const named = (label: string, more: object = {}) =>
  browser ? { nativeProps: { 'aria-label': label, ...more } } : { 'aria-label': label };
/** What a picture shows; empty beside words that say the same. */
export const pictured = (words: string) =>
  browser ? { nativeProps: { alt: words } } : words ? { 'aria-label': words } : decorative;
