/** Each simplified character with all that is written for it; made when the first is asked for. */
let written: Map<string, string[]> | undefined;
let simple: Map<string, string> | undefined;

function readTables() {
  // Loaded when used, as in fold-text.ts.
  const { tables } = require('../shared/simplified') as typeof import('../shared/simplified');
  const pairs = tables.flatMap((table): (readonly string[])[] =>
    typeof table === 'string' ? table.split('|').map((pair) => pair.split(' ')) : [...table],
  );
  simple = new Map();
  written = new Map();
  for (const [from = '', to = ''] of pairs) {
    // Phrases correct what single characters get wrong; here every spelling is looked for.
    if ([...from].length !== 1) continue;
    simple.set(from, to);
    written.set(to, [...(written.get(to) ?? [to]), from]);
  }
}

/**
 * A folded fragment as a pattern of PostgreSQL's regular expressions: each character in every script in which it may have
 * been saved, for what the database folds (`plain_text`, `search_words`) keeps its traditional characters.
 */
export function anySpelling(folded: string): string {
  if (!written || !simple) readTables();
  const either = (character: string) => {
    const plain = simple?.get(character) ?? character;
    const all = written?.get(plain) ?? [plain];
    return all.length === 1 ? plain : `[${all.join('')}]`;
  };
  // 有限責任公司 was not shortened where it was saved in traditional characters.
  return folded
    .split('有限公司')
    .map((part) => [...part].map(either).join(''))
    .join('有限(?:[责責]任)?公司');
}
