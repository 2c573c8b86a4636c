import { languages, type Language } from '../../contracts/wire';

/** The language that a client's setting names; undefined for any other. */
export const languageNamed = (value: unknown): Language | undefined => languages.find((each) => each === value);

/** The language of the house that a browser's `accept-language` likes best (RFC 9110 §12.5.4); Chinese in doubt. */
export function languageAccepted(header: string): Language {
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const weight = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
      return { range: range.split('-')[0], weight: Number(weight) };
    })
    .filter(({ range, weight }) => weight > 0 && (range === 'zh' || range === 'en'))
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.range === 'en' ? 'en' : 'zh-CN';
}
