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

/** Role and name for screen readers: WeChat and browsers spell the role differently. */
export const accessible = (role: Role, label?: string, state: { checked?: boolean; disabled?: boolean } = {}) => ({
  ...(process.env.TARO_ENV === 'h5' ? { role } : { 'aria-role': role }),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(state.checked === undefined ? {} : { 'aria-checked': state.checked }),
  ...(state.disabled ? { 'aria-disabled': true } : {}),
});

/** A drawing beside words that say the same. */
export const decorative = { 'aria-hidden': true };
