const pressable = '[role="button"], [role="link"], [role="radio"], [role="checkbox"]';
const native = 'button, a, input, textarea, select, summary';
let listening = false;

const press = (event: KeyboardEvent) => {
  const { key, target, defaultPrevented, repeat } = event;
  if ((key !== 'Enter' && key !== ' ') || defaultPrevented || repeat || !(target instanceof HTMLElement)) return;
  // What the browser presses by itself would be pressed twice.
  if (!target.matches(pressable) || target.matches(native)) return;
  event.preventDefault();
  target.click();
};

/** Enter and the space bar press what the focus is on; Taro's elements know the pointer alone. A mini-program has no keys. */
export const letKeysPress = () => {
  if (process.env.TARO_ENV !== 'h5' || listening) return;
  listening = true;
  window.addEventListener('keydown', press);
};
