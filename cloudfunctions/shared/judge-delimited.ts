const delimiters = [',', '\t', ';', '|'];

/** What separates the fields: the sign that the first lines have most alike, outside quotes. */
export function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, 40).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const weight = (sign: string): number => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const usual = Math.max(0, ...counts.map((count) => counts.filter((each) => each === count).length));
    return usual * 1_000 + counts.reduce((sum, count) => sum + count, 0);
  };
  return delimiters.reduce((best, sign) => (weight(sign) > weight(best) ? sign : best), ',');
}

/** The place of a line and its fields. A line inside quotes counts on, so the place is the one an editor shows. */
export interface DelimitedRow {
  line: number;
  fields: string[];
}

/**
 * The rows of delimited text (RFC 4180, and what programs write besides): quotes doubled, line ends inside quotes,
 * `="0123"` as Excel is told to leave a number alone. A quote in the middle of a field is a sign like any other. A quote
 * that nobody closes ends with the text.
 * @param most rows that are read; the next one is told by `more`
 */
export function readDelimited(text: string, delimiter: string, most: number): { rows: DelimitedRow[]; more: boolean } {
  const rows: DelimitedRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    if (rows.length === most) return { rows, more: true };
    const row: DelimitedRow = { line, fields: [] };
    for (;;) {
      const lead = text[at] === '=' && text[at + 1] === '"' ? 1 : 0;
      let field: string;
      if (text[at + lead] === '"') {
        let [end, value] = [at + lead + 1, ''];
        for (;;) {
          const quote = text.indexOf('"', end);
          const part = text.slice(end, quote < 0 ? undefined : quote);
          value += part;
          end = quote < 0 ? text.length : quote + 1;
          if (text[end] !== '"' || quote < 0) break;
          value += '"';
          end++;
        }
        line += value.split(/\r\n|\r|\n/).length - 1;
        // What follows the closing quote up to the next sign belongs to nobody's program; it is kept.
        const next = nextEnd(text, end, delimiter);
        field = value + text.slice(end, next);
        at = next;
      } else {
        const next = nextEnd(text, at, delimiter);
        field = text.slice(at, next);
        at = next;
      }
      row.fields.push(field);
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (row.fields.some((field) => field.trim() !== '')) rows.push(row);
  }
  return { rows, more: false };
}

function nextEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === delimiter || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}
