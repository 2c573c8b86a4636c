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
  const house: House = { definitions: [], keys: [] };
  for (const { file, text: script } of scripts)
    for (const { text, line } of statementsOf(script)) {
      const altered = /^alter\s+table\s+(?:only\s+)?(\w+)/i.exec(text)?.[1];
      drop(house, text);
      if (altered) alter(house, altered, text);
      const created = create(house, file, line, text);
      const from = created?.kind === 'table' ? created.name : altered;
      if (from)
        house.keys.push(
          ...keysIn(text).map(({ to, name, at }) => ({ from, to, name: name(from), file, line: line + at })),
        );
    }
  return house;
}

function create(house: House, file: string, line: number, text: string): Definition | null {
  const found = made.exec(text);
  if (!found) return null;
  const [kind, name] = [found[1]?.toLowerCase() as Definition['kind'], found[2] ?? ''];
  // Gone with the session that made it.
  if (name === 'pg_temp') return null;
  const trigger = kind === 'trigger' && /\son\s+(\w+)[\s\S]*\sexecute\s+(?:function|procedure)\s+(\w+)/i.exec(text);
  const on = trigger ? { table: trigger[1] ?? '', runs: trigger[2] ?? '' } : undefined;
  const definition = { kind, name, file, line, text, ...(on && { on }) };
  house.definitions = house.definitions.filter(
    (each) => each.kind !== kind || each.name !== name || each.on?.table !== on?.table,
  );
  house.definitions.push(definition);
  return definition;
}

function drop(house: House, text: string): void {
  const found = dropped.exec(text);
  const kind = found?.[1]?.split(/\s/).pop()?.toLowerCase();
  const on = kind === 'trigger' ? /\son\s+(\w+)/i.exec(text)?.[1] : undefined;
  for (const name of found?.[2]?.split(',').map((each) => each.trim()) ?? []) {
    house.definitions = house.definitions.filter(
      (each) =>
        !(each.kind === kind && each.name === name && each.on?.table === on) &&
        !(kind === 'table' && each.on?.table === name),
    );
    if (kind === 'table') house.keys = house.keys.filter(({ from, to }) => from !== name && to !== name);
  }
}

function alter(house: House, table: string, text: string): void {
  const gone = [...text.matchAll(/\bdrop\s+(constraint|column)\s+(?:if\s+exists\s+)?(\w+)/gi)].map(([, what, name]) =>
    what?.toLowerCase() === 'column' ? `${table}_${name}_fkey` : name,
  );
  house.keys = house.keys.filter(({ from, name }) => from !== table || !gone.includes(name));
  const renamed = /^alter\s+table\s+(?:only\s+)?\w+\s+rename\s+to\s+(\w+)/i.exec(text)?.[1];
  if (!renamed) return;
  for (const each of house.definitions) {
    if (each.kind === 'table' && each.name === table) each.name = renamed;
    if (each.on?.table === table) each.on.table = renamed;
  }
  for (const key of house.keys) for (const end of ['from', 'to'] as const) if (key[end] === table) key[end] = renamed;
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
