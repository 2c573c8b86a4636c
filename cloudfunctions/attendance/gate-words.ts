import type { Language } from '../../contracts/wire';

/** The name of the screen among the gates, as it is kept. */
export const screen = '会场屏幕';
/** Gates are called what whoever opened them has called them; the screen's name is the house's own. */
export const sayGate = (name: string, language: Language): string =>
  name === screen && language === 'en' ? 'Screen in the hall' : name;
