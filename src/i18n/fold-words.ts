import { lettersOf } from '@contracts/letters';

/**
 * Words as they are compared on the device: half-width, lower case, letters and digits alone. The tables that tell one
 * script from the other are too heavy for it; what is looked for among all members is folded by the server
 * (cloudfunctions/ground/fold-text.ts).
 */
export const foldWords = (text: string) => lettersOf(text.normalize('NFKC').toLowerCase());

/** Whether words hold what was typed, however it was spaced and cased; nothing typed is held by everything. */
export const holdsWords = (text: string | null | undefined, typed: string) =>
  foldWords(text ?? '').includes(foldWords(typed));
