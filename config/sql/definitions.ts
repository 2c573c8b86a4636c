import { tokensOf } from './tokens';

/** What the migrations leave behind: the last definition of each name counts. */
export interface Definition {
  kind: 'table' | 'view' | 'function' | 'trigger';
  name: string;
  file: string;
  /** Of its first line, from 1. */
  line: number;
  text: string;
  /** Of a trigger: its table and the function that it runs. */
  on?: { table: string; runs: string };
}
export interface Key {
  from: string;
  to: string;
  name: string;
  file: string;
  line: number;
}
export interface House {
  definitions: Definition[];
  keys: Key[];
}

/** The statements of a script, each with its first line; a semicolon in a string, a comment or a body ends none. */
export function statementsOf(script: string): { text: string; line: number }[] {
  const part = /--[^\n]*|\/\*[\s\S]*?\*\/|'[^']*'|"[^"]*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$|;|[^;'"$/-]+|[\s\S]/g;
  const found: { text: string; line: number }[] = [];
  let [text, line] = ['', 1];
  const end = () => {
    // The line is that of the first word: comments before it belong to the reader.
    const lead = /^(?:\s|--[^\n]*\n?|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? '';
    if (text.slice(lead.length))
      found.push({ text: text.slice(lead.length), line: line + lead.split('\n').length - 1 });
    line += text.split('\n').length - 1;
    text = '';
  };
  for (const [piece] of script.matchAll(part)) {
    if (piece === ';') end();
    else text += piece;
  }
  end();
  return found;
}

const made =
  /^create\s+(?:or\s+replace\s+)?(?:constraint\s+)?(?:temp\s+|unlogged\s+|recursive\s+|materialized\s+)*(table|view|function|procedure|trigger)\s+(?:if\s+not\s+exists\s+)?(\w+)/i;
const dropped =
  /^drop\s+(table|view|materialized\s+view|function|trigger)\s+(?:if\s+exists\s+)?([\w\s,]+?)(?:\(|\s+on\s|\s+cascade|$)/i;

/** Reads the migrations in their order. Statements that move data once are not part of what they leave behind. */
export function houseOf(scripts: { file: string; text: string }[]): House {
  const kept = new Map<string, Definition>();
  let keys: Key[] = [];
  const keep = (definition: Definition) => kept.set(`${definition.kind} ${definition.name}`, definition);
  for (const { file, text: script } of scripts)
    for (const { text, line } of statementsOf(script)) {
      const create = made.exec(text);
      const drop = dropped.exec(text);
      const altered = /^alter\s+table\s+(?:only\s+)?(\w+)/i.exec(text)?.[1];
      if (create) {
        const [kind, name] = [create[1]?.toLowerCase() as Definition['kind'], create[2] ?? ''];
        const trigger = /\son\s+(\w+)[\s\S]*\sexecute\s+(?:function|procedure)\s+(\w+)/i.exec(text);
        keep({
          kind,
          name,
          file,
          line,
          text,
          ...(kind === 'trigger' && trigger && { on: { table: trigger[1] ?? '', runs: trigger[2] ?? '' } }),
        });
      }
      for (const name of drop?.[2]?.split(',') ?? []) {
        kept.delete(`${drop?.[1]?.split(/\s/).pop()?.toLowerCase()} ${name.trim()}`);
        if (/table/i.test(drop?.[1] ?? ''))
          keys = keys.filter((key) => key.from !== name.trim() && key.to !== name.trim());
      }
      const renamed = altered && /\srename\s+to\s+(\w+)/i.exec(text)?.[1];
      const table = kept.get(`table ${altered}`);
      if (renamed && table) {
        kept.delete(`table ${altered}`);
        keep({ ...table, name: renamed });
        for (const key of keys) for (const end of ['from', 'to'] as const) if (key[end] === altered) key[end] = renamed;
      }
      const from = create?.[1]?.toLowerCase() === 'table' ? create[2] : altered;
      if (from)
        keys.push(...keysIn(text).map(({ to, name, at }) => ({ from, to, name: name(from), file, line: line + at })));
      const without = [...text.matchAll(/\bdrop\s+constraint\s+(?:if\s+exists\s+)?(\w+)/gi)].map((match) => match[1]);
      keys = keys.filter((key) => !(key.from === altered && without.includes(key.name)));
    }
  return { definitions: [...kept.values()], keys };
}

/** Foreign keys of a statement, with the names that PostgreSQL gives them. */
function keysIn(text: string): { to: string; name: (table: string) => string; at: number }[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, nth) => {
    if (token.kind !== 'word' || token.text !== 'references' || tokens[nth + 1]?.kind !== 'word') return [];
    // Back to what begins the column or the constraint: an opening bracket or a comma on this level, or ADD.
    let [begin, depth] = [nth, 0];
    for (; begin > 0; begin--) {
      const before = tokens[begin - 1]?.text;
      if (before === ')') depth++;
      if (depth === 0 && (before === '(' || before === ',' || before === 'add')) break;
      if (before === '(') depth--;
    }
    const part = tokens
      .slice(begin, nth)
      .filter((each) => each.kind === 'word')
      .map((each) => each.text);
    const words = part[0] === 'column' ? part.slice(1) : part;
    const columns = words.includes('foreign') ? words.slice(words.indexOf('key') + 1) : words.slice(0, 1);
    const given = words[0] === 'constraint' ? words[1] : undefined;
    return [
      {
        to: tokens[nth + 1]?.text ?? '',
        at: token.line,
        name: (table: string) => given ?? `${table}_${columns.join('_')}_fkey`,
      },
    ];
  });
}
