/** `word`: a keyword or name, lower case unless it was quoted. `hole`: an interpolation. Strings and comments are gone. */
export interface Token {
  kind: 'word' | 'quoted' | 'hole' | 'value' | 'sign';
  text: string;
  /** Line within the text, from 0. */
  line: number;
}

/** Stands for `${…}` in the text of a template; no SQL holds it. */
export const hole = '\u0000';

const shapes: [Token['kind'] | null, RegExp][] = [
  [null, /\s+|--[^\n]*|\/\*[\s\S]*?\*\//y],
  ['hole', /\u0000/y],
  // A doubled quote ends one string and begins the next: to whoever looks for names it is the same.
  ['value', /[eE]'(?:[^'\\]|\\[\s\S])*'|'[^']*'|\d[\w.]*/y],
  ['quoted', /"[^"]*"/y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', /::|[\s\S]/y],
];
const dollar = /\$(?:[A-Za-z_]\w*)?\$/y;

/** What PostgreSQL reads of a text; the body of a function between dollars is read like the rest, its quotes left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let [at, line] = [0, 0];
  while (at < text.length) {
    dollar.lastIndex = at;
    const quote = dollar.exec(text)?.[0];
    let [kind, found]: [Token['kind'] | null, string] = [null, quote ?? ''];
    if (!quote)
      for (const [shape, pattern] of shapes) {
        pattern.lastIndex = at;
        const match = pattern.exec(text)?.[0];
        if (match) {
          [kind, found] = [shape, match];
          break;
        }
      }
    if (kind)
      tokens.push({
        kind,
        line,
        text: kind === 'quoted' ? found.slice(1, -1) : kind === 'word' ? found.toLowerCase() : found,
      });
    line += found.split('\n').length - 1;
    at += found.length;
  }
  return tokens;
}
