/**
 * Finds `… WHERE id IN (SELECT … LIMIT n FOR UPDATE …)` and its likes. The planner may run such a sub-select once for each
 * row of the outer table, and each run locks and yields other rows: a limit of 10 takes 1,000. A limited locking
 * SELECT stands alone or in `WITH picked AS MATERIALIZED (…)`, which runs once.
 * @param text SQL, whatever was filled in replaced by any word
 * @returns each offending sub-select, shortened
 */
export function judgeLeaseShape(text: string): string[] {
  const sql = withoutWords(text);
  const opened: number[] = [];
  const found: string[] = [];
  for (let at = 0; at < sql.length; at++) {
    if (sql[at] === '(') opened.push(at);
    if (sql[at] !== ')') continue;
    const from = opened.pop();
    if (from === undefined) continue;
    const own = ownWords(sql.slice(from + 1, at));
    if (!/^\s*select\b/i.test(own) || !/\blimit\b/i.test(own) || !/\bfor\s+(no\s+key\s+)?update\b/i.test(own)) continue;
    if (/\bas\s+materialized\s*$/i.test(sql.slice(0, from))) continue;
    found.push(
      text
        .slice(from, at + 1)
        .replace(/\s+/g, ' ')
        .slice(0, 120),
    );
  }
  return found;
}

/** Comments and quoted text as blanks of the same length: a bracket in them opens nothing. */
const withoutWords = (text: string): string =>
  text.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (words) => ' '.repeat(words.length));

/** What a bracket holds without what the brackets inside it hold. */
function ownWords(inside: string): string {
  let depth = 0;
  return [...inside]
    .map((letter) => {
      if (letter === ')') depth--;
      const own = depth === 0 ? letter : ' ';
      if (letter === '(') depth++;
      return own;
    })
    .join('');
}
