// Loaded when a number from elsewhere is read: 120 KB that most calls need not.
import parsePhoneNumber from 'libphonenumber-js/min';

/** E.164 of a number written with `+` and its country, by the numbering plans of the world; null when none has it. */
export const readInternational = (written: string): string | null => {
  const found = parsePhoneNumber(written);
  return found?.isValid() ? found.number : null;
};
