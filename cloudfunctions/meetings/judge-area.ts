import { foldText } from '../ground/fold-text';
import type { ScenicArea } from './scenic-area';
import { districtAfter, houseAfter, namedAfter, notThere, roadAfter, withPlaces } from './scenic-places';

// 风景名胜区, 旅游区, 景区 … are one word: how a sign calls the area makes no difference, whether it does makes one
// (黄山 is also a city, 黄山风景区 is not).
const suffixes = /(?:国家(?:级|重点)*)?(?:风景名胜区|旅游风景区|风景旅游区|旅游景区|风景区|名胜区|旅游区|景区)/g;
/** The form in which places and the words of areas are compared. */
export const foldPlace = (text: string): string => foldText(text).replace(suffixes, '景区');

interface Word {
  text: string;
  is: 'guard' | 'strong' | 'weak';
}
export interface Hit {
  text: string;
  is: 'strong' | 'weak';
  /** The text before and after, for what stands beside it. */
  before: string;
  after: string;
}

const includesAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(foldPlace(word)));
const startsWithAny = (code: string | null, prefixes: readonly string[]) =>
  code !== null && prefixes.some((prefix) => code.startsWith(prefix));

/** Whether the place lies in the area's cities: by its code, or by its words. */
export const liesIn = (area: ScenicArea, text: string, region: string | null): boolean =>
  startsWithAny(region, area.cities) || includesAny(text, area.places);

/** The words that count for this place, guards before aliases of the same length. */
function wordsOf(area: ScenicArea, text: string, region: string | null): Word[] {
  const inItsCity = startsWithAny(region, area.cities);
  const guards = area.guards
    .filter(
      (guard) =>
        (!guard.regions && !guard.near) ||
        // A code elsewhere is what a clerk chose from a list; an address that names the area's own city is stronger.
        (startsWithAny(region, guard.regions ?? []) && (inItsCity || !includesAny(text, area.places))) ||
        // Where it lies is told by a name beside it only as long as the code does not say that it is the area's own city.
        (!(guard.regions && inItsCity) && includesAny(text, guard.near ?? [])),
    )
    .flatMap((guard) => guard.words);
  const strong = area.strong.flatMap((alias) =>
    typeof alias === 'string' ? alias : inItsCity || includesAny(text, alias.near) ? alias.word : [],
  );
  const all = (is: Word['is'], words: readonly string[]): Word[] =>
    words.map((word) => ({ text: foldPlace(word), is }));
  return [...all('guard', guards), ...all('strong', strong), ...all('weak', area.weak)].sort(
    (a, b) => b.text.length - a.text.length,
  );
}

/**
 * What bears the area's name and is none. In its own city the road of a temple passes it, and a room in it may be called so;
 * where both code and address name another city, so may any house.
 */
const isNamedAfter = (word: Word, after: string, inItsCity: boolean, elsewhere: boolean): boolean =>
  roadAfter.test(after)
    ? !(inItsCity && /[寺庙宫]$/.test(word.text))
    : (namedAfter.test(after) && !(inItsCity && word.is === 'strong')) || (elsewhere && houseAfter.test(after));

/** Whether a weak word is but the city before a district: 泰安市岱岳区 says where a house stands, not what it stands in. */
const isOfAddress = (area: ScenicArea, word: Word, after: string): boolean =>
  word.is === 'weak' && area.places.some((place) => place.startsWith(word.text)) && districtAfter.test(after);

/**
 * Where a text names an area. At each place of the text the longest word decides, a guard before an alias of the same
 * length: 黄山路 is no mountain, 黄山风景区 in 黄山市 is one.
 * @param text folded by `foldPlace`
 * @param region GB/T 2260 code of the place, null when there is none
 */
export function findArea(area: ScenicArea, text: string, region: string | null): Hit[] {
  const words = wordsOf(withPlaces(area), text, region);
  const inItsCity = startsWithAny(region, area.cities);
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; ) {
    const word = words.find((each) => text.startsWith(each.text, at));
    const end = at + (word?.text.length ?? 1);
    const [before, after] = [text.slice(0, at), text.slice(end)];
    // A name that has the city's in it does not tell where it lies.
    const elsewhere = Boolean(region) && !liesIn(area, `${before} ${after}`, region);
    const named =
      word &&
      word.is !== 'guard' &&
      (isNamedAfter(word, after, inItsCity, elsewhere) || isOfAddress(area, word, after));
    const meant = !named && !notThere.test(before);
    if (word && word.is !== 'guard' && meant) hits.push({ text: word.text, is: word.is, before, after });
    at = end;
  }
  return hits;
}
