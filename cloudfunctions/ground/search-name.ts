import { sql, type RawBuilder } from 'kysely';
import { foldText as fold } from './fold-text';
import { anySpelling } from './spellings';

// 股份有限公司, 有限责任公司 and 有限公司 are one suffix to whoever looks for a company.
const oneSuffix = (folded: string): string => folded.replace(/(股份有限|有限责任)公司/g, '有限公司');

// The same suffixes half typed, so that nobody loses the hits he had while he goes on typing.
const halfTyped: [RegExp, string][] = [
  [/有限责任?$/, '有限'],
  [/有限责任公$/, '有限公'],
  [/股份$/, ''],
  [/股份(有限?公?)$/, '$1'],
  [/^责任公司$/, '公司'],
];

/**
 * The form in which names are compared and searched: half-width, simplified characters, lower case, without spaces and
 * punctuation, every variant of the company suffix as 有限公司.
 */
export const searchName = (name: string): string => oneSuffix(fold(name));

/** The fragment to look for, or null when nothing is left of what was typed. */
export function searchFragment(typed: string): string | null {
  const whole = oneSuffix(fold(typed));
  return halfTyped.reduce((fragment, [half, kept]) => fragment.replace(half, kept), whole) || null;
}

/**
 * Whether a name in its search form holds what was typed, spelt in whatever way; without pattern characters, for the
 * fold leaves none. Punctuation and signs alone are looked for in vain.
 */
export function nameHolds(searchedName: RawBuilder<string>, typed: string): RawBuilder<boolean> {
  const fragment = searchFragment(typed);
  return fragment === null ? sql<boolean>`false` : sql<boolean>`${searchedName} LIKE ${`%${fragment}%`}`;
}

/**
 * Whether words that the database folded (`plain_text`, `search_words`), in whatever script they were saved, hold what was
 * typed; the counterpart of `nameHolds` for what no function has folded. An index of trigrams serves it.
 */
export function wordsHold(plain: RawBuilder<unknown>, typed: string): RawBuilder<boolean> {
  const fragment = searchFragment(typed);
  return fragment === null ? sql<boolean>`false` : sql<boolean>`${plain} ~ ${anySpelling(fragment)}`;
}

/** A fragment that no folded name contains: punctuation and signs alone are looked for in vain. */
export const noSuchName = '-';

/** Two spellings of one name: 有限责任公司 and 有限公司 are not told apart here, a person decides about that. */
export const isSameName = (a: string, b: string): boolean => searchName(a) !== '' && searchName(a) === searchName(b);
