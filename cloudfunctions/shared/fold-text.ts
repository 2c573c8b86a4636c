import { ConverterFactory } from 'opencc-js/core';
// The tables of characters and of the phrases that a single character would get wrong. The converters of whole regions
// (Taiwan's, Hong Kong's words) weigh 70 KB more and would change words, not forms.
import toSimplified from 'opencc-js/to/cn';

const simplify = ConverterFactory(toSimplified);

/** Half-width, simplified, lower case, letters and digits alone: the form in which people's words are compared. */
export const foldText = (text: string): string =>
  simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
