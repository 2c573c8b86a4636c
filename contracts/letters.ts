/**
 * Characters as people have them. An engine of before 2018 knows no `\p{…}`, and a pattern written out with it would stop
 * the whole file there: patterns are made where the engine can make them, and stand in ranges where it cannot.
 */
const made = (source: string, flags: string, without: string): RegExp => {
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    return new RegExp(without, flags);
  }
};

// Planes 2 and 3 hold ideographs alone: those that an engine's tables are too old for are letters too.
const known = '\\p{L}\\p{N}\\u{20000}-\\u{3FFFD}';
const ranges =
  '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u02af\\u0370-\\u1aaf\\u1b00-\\u1dbf\\u1e00-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u3041-\\u3096\\u30a1-\\u30fa\\u3105-\\u318e\\u31a0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ua4cf\\ua4d0-\\uabff\\uac00-\\ud7ff\\uf900-\\ufaff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
// By their first halves: the scripts of plane 1 and the ideographs, not what is drawn (U+1F000 and on).
const letter = made(`[${known}]`, '', `[${ranges}]|[\\ud800-\\ud83b\\ud840-\\ud8bf][\\udc00-\\udfff]`);
const others = made(`[^${known}]+`, 'g', `[^${ranges}\\ud800-\\udfff]+`);

/** Whether there is something to read in it: a letter, a digit, an ideograph. */
export const hasLetter = (value: string): boolean => letter.test(value);
/** Its letters and digits alone. */
export const lettersOf = (value: string): string => value.replace(others, '');

const unseen =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;
/**
 * Without what is drawn as nothing (Default_Ignorable_Code_Point), U+00AD first among it; but for the sixteen signs that
 * choose how the one before them is drawn, without which ☀️ is no picture.
 */
export const withoutUnseen = (value: string): string => value.replace(unseen, '');
/** Without those sixteen either: they tell two names apart that look alike. */
export const withoutVariants = (value: string): string => value.replace(/[\ufe00-\ufe0f]/g, '');

const marks =
  '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u064b-\\u065f\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
// Scripts that stack by right stack four; more of them cover what stands above and below.
const stacked = made('(\\p{M}{4})\\p{M}+', 'g', `([${marks}]{4})[${marks}]+`);
export const withoutStacks = (value: string): string => value.replace(stacked, '$1');

/** As people count them: an ideograph of plane 2 is one. */
export const charactersIn = (value: string): number => [...value].length;
