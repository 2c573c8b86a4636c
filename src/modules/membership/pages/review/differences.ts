import type { Case } from './use-case';

export interface Difference {
  field: 'name' | 'uscc';
  written: string;
  onDocument: string;
}
const tight = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Where the licence says something else than the form; full-width and half-width letters are the same. */
export const differencesOf = ({ name, uscc, materials }: Pick<Case, 'name' | 'uscc' | 'materials'>): Difference[] =>
  materials
    .filter(({ code }) => code === 'businessLicense')
    .flatMap(({ nameOnDocument, number }) => {
      const pairs = [
        { field: 'name' as const, written: name, onDocument: nameOnDocument },
        { field: 'uscc' as const, written: uscc, onDocument: number },
      ];
      return pairs.flatMap(({ field, written, onDocument }) =>
        written && onDocument && tight(written) !== tight(onDocument) ? [{ field, written, onDocument }] : [],
      );
    });

/** Three parts of a text: what it begins with like the other, what is its own, what it ends with like the other. */
export const ownPart = (text: string, other: string): [string, string, string] => {
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(text.length, other.length) - start;
  while (end < most && text[text.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [text.slice(0, start), text.slice(start, text.length - end), text.slice(text.length - end)];
};
