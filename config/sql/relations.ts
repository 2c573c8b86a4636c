import { tokensOf, type Token } from './tokens';

export interface Named {
  name: string;
  /** `call`: a function; `key`: behind REFERENCES; `write`: changed by INSERT, UPDATE, DELETE or TRUNCATE. */
  as: 'read' | 'write' | 'call' | 'key';
  /** Line within the text, from 0. */
  line: number;
}
interface Level {
  /** Within a list of relations: the comma brings another. */
  listing: boolean;
  /** Opened behind `extract`, `substring` …: their FROM names no relation. */
  special: boolean;
}

const fromInside = new Set(['extract', 'substring', 'trim', 'overlay', 'position']);
// Not ON: behind a join's condition the list goes on.
const endsList =
  /^(where|group|order|having|limit|offset|fetch|union|except|intersect|returning|for|window|select|set|values|do|then|loop|end)$/;
/** UPDATE behind these is no statement: a lock, an arbiter, an event, a key's consequence. */
const noStatement = new Set(['for', 'key', 'do', 'before', 'after', 'or', 'on', 'of']);

const isName = (token: Token | undefined): token is Token => token?.kind === 'word' || token?.kind === 'quoted';
const closing = (tokens: Token[], open: number): number => {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.text === '(') depth++;
    if (tokens[at]?.text === ')' && --depth === 0) return at;
  }
  return tokens.length;
};

/** Names that `WITH` gives in this text: `name [(columns)] AS [[NOT] MATERIALIZED] (`. */
function ownNames(tokens: Token[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    if (!isName(token)) return;
    let next = tokens[at + 1]?.text === '(' ? closing(tokens, at + 1) + 1 : at + 1;
    if (tokens[next]?.text !== 'as') return;
    while (['as', 'not', 'materialized'].includes(tokens[next]?.text ?? '')) next++;
    if (
      tokens[next]?.text === '(' &&
      /^(select|with|insert|update|delete|values|\u0000|\()$/.test(tokens[next + 1]?.text ?? '')
    )
      names.add(token.text);
  });
  return names;
}

/**
 * Relations and functions that a text names where PostgreSQL looks for them: a whole statement, the body of a function,
 * or a fragment of either. What the text itself names by WITH is left out; aliases and keywords never count.
 */
export function relationsIn(text: string): Named[] {
  const tokens = tokensOf(text);
  const own = ownNames(tokens);
  const found: Named[] = [];
  const levels: Level[] = [{ listing: false, special: false }];
  let expected: Named['as'] | null = null;
  tokens.forEach((token, at) => {
    const before = (back: number) => tokens[at - back]?.text ?? '';
    const level = levels[levels.length - 1];
    if (!level) return;
    const name = (as: Named['as']) => {
      // What is written is a table, whatever WITH calls its own.
      if (as !== 'write' && own.has(token.text)) return;
      found.push({ name: token.text, as, line: token.line });
    };
    if (token.text === '(' && token.kind === 'sign') {
      levels.push({ listing: expected === 'read', special: fromInside.has(before(1)) });
      return;
    }
    if (token.text === ')' && token.kind === 'sign') {
      if (levels.length > 1) levels.pop();
      expected = null;
      return;
    }
    if (token.text === ',' && token.kind === 'sign') {
      expected = level.listing ? 'read' : null;
      return;
    }
    // A schema before the name, or a column behind an alias.
    if (token.text === '.') return;
    if (expected && tokens[at + 1]?.text === '.') return;
    if (!expected && before(1) === '.') return;
    if (token.text === ';') Object.assign(level, { listing: false });
    if (token.kind !== 'word' && token.kind !== 'quoted') {
      expected = null;
      return;
    }
    const called = tokens[at + 1]?.text === '(';
    if (expected && token.kind === 'word' && ['lateral', 'only', 'table'].includes(token.text)) return;
    if (expected && !(token.kind === 'word' && /^(select|with|values)$/.test(token.text))) {
      // `INSERT INTO t (columns)` and `REFERENCES t (column)` are no calls.
      name(called && expected === 'read' ? 'call' : expected);
      expected = null;
      return;
    }
    expected = null;
    if (token.kind === 'word') {
      switch (token.text) {
        case 'from':
          if (level.special || (before(1) === 'distinct' && ['is', 'not'].includes(before(2)))) return;
          level.listing = true;
          expected = before(1) === 'delete' ? 'write' : 'read';
          return;
        case 'join':
          level.listing = true;
          expected = 'read';
          return;
        case 'using':
          // DELETE … USING t; a join's and an index's are followed by columns and a method.
          expected = level.listing && tokens[at + 1]?.text !== '(' ? 'read' : null;
          return;
        case 'into':
          expected = before(1) === 'insert' || before(1) === 'merge' ? 'write' : null;
          return;
        case 'update':
          expected =
            noStatement.has(before(1)) || /^(of|nowait|skip|on|or)$/.test(tokens[at + 1]?.text ?? '') ? null : 'write';
          return;
        case 'truncate':
          expected = 'write';
          return;
        case 'references':
          expected = 'key';
          return;
      }
      if (endsList.test(token.text)) level.listing = false;
    }
    if (called) name('call');
  });
  return found;
}
