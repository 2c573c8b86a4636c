import { createHash } from 'node:crypto';
import type { DisclosureDocument } from '../../contracts/disclosure';

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  // By UTF-16 units, as RFC 8785 orders names.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};
/** The one text of a document: keys in order, no space, UTF-8 (RFC 8785; its numbers are whole). */
export const canonicalText = (document: DisclosureDocument): string => JSON.stringify(ordered(document));
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
