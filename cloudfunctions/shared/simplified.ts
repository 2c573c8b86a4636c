import { ConverterFactory } from 'opencc-js/core';
// The tables of characters and of the phrases that a single character would get wrong. The converters of whole regions
// (Taiwan's, Hong Kong's words) weigh 70 KB more and would change words, not forms.
import toSimplified from 'opencc-js/to/cn';

/** Traditional characters as simplified ones; everything else as it is. */
export const simplified: (text: string) => string = ConverterFactory(toSimplified);

/** The tables themselves, each as pairs of what is traditional and what is simplified. */
export const tables = toSimplified.flatMap((group) => [...group]);
