import { decode, fontsOf, type Font } from './pdf-fonts';
import { objectsOf } from './pdf-objects';

type Matrix = readonly [number, number, number, number, number, number];
interface Piece {
  x: number;
  y: number;
  /** To where it reaches, as far as can be told without the widths of its letters. */
  end: number;
  size: number;
  text: string;
}
const none: Matrix = [1, 0, 0, 1, 0, 0];
const times = (m: Matrix, n: Matrix): Matrix => [
  ...([m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3]] as const),
  ...([m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3]] as const),
  ...([m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5]] as const),
];
const mostPieces = 20_000;

/** A string in brackets that begins at `at`, with where it ends. */
function stringAt(source: string, at: number): { bytes: Buffer; end: number } {
  const bytes: number[] = [];
  const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
  let [i, depth] = [at + 1, 1];
  for (; i < source.length; i++) {
    const sign = source.charAt(i);
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(i + 1, i + 4))?.[0];
      const next = source.charAt(i + 1);
      if (octal) bytes.push(Number.parseInt(octal, 8) & 255);
      else if (next !== '\n' && next !== '\r') bytes.push(escapes[next] ?? next.charCodeAt(0));
      i += octal ? octal.length : 1;
      continue;
    }
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0) break;
    bytes.push(sign.charCodeAt(0));
  }
  return { bytes: Buffer.from(bytes), end: i + 1 };
}

/** What a content stream (ISO 32000-1, 9.4) writes, and where. */
function piecesOf(source: string, fonts: Map<string, Font>): Piece[] {
  const pieces: Piece[] = [];
  const saved: Matrix[] = [];
  let [page, line, text] = [none, none, none];
  let font: Font | undefined;
  let [size, leading] = [1, 0];
  let operands: (number | string | Buffer)[] = [];
  const numbers = () => operands.filter((each): each is number => typeof each === 'number');
  const move = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const write = () => {
    const words = operands.map((each) => (Buffer.isBuffer(each) ? decode(font, each) : '')).join('');
    if (!words.trim() || pieces.length >= mostPieces) return;
    const at = times(text, page);
    const scale = size * Math.hypot(at[0], at[1]);
    const width = [...words].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 1 : 0.5), 0) * scale;
    pieces.push({ x: at[4], y: at[5], end: at[4] + width, size: scale, text: words });
    text = times([1, 0, 0, 1, width / (Math.hypot(page[0], page[1]) || 1), 0], text);
  };
  const act = (operator: string) => {
    const given = numbers();
    const matrix = (given.length >= 6 ? given.slice(-6) : none) as unknown as Matrix;
    if (operator === 'q') saved.push(page);
    else if (operator === 'Q') page = saved.pop() ?? none;
    else if (operator === 'cm') page = times(matrix, page);
    else if (operator === 'BT') line = text = none;
    else if (operator === 'Tm') line = text = matrix;
    else if (operator === 'Tf') [font, size] = [fonts.get(String(operands[0])), given.at(-1) ?? 1];
    else if (operator === 'TL') leading = given[0] ?? 0;
    else if (operator === 'Td' || operator === 'TD') {
      if (operator === 'TD') leading = -(given[1] ?? 0);
      move(given[0] ?? 0, given[1] ?? 0);
    } else if (operator === 'T*') move(0, -leading);
    else if (operator === 'Tj' || operator === 'TJ') write();
    else if (operator === "'" || operator === '"') {
      move(0, -leading);
      write();
    }
  };
  const token =
    /\s+|%[^\r\n]*|\(|<<|>>|<([0-9a-fA-F\s]*)>|\/([^\s/<>[\]()]*)|([+-]?(?:\d+\.?\d*|\.\d+))|[[\]]|([A-Za-z'"*]+\d?)|[\s\S]/g;
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const [whole, hex, name, number, operator] = found;
    if (whole === '(') {
      const { bytes, end } = stringAt(source, found.index);
      operands.push(bytes);
      token.lastIndex = end;
    } else if (hex !== undefined) operands.push(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
    else if (name !== undefined) operands.push(name);
    else if (number !== undefined) operands.push(Number(number));
    else if (operator !== undefined) {
      act(operator);
      operands = [];
    }
  }
  return pieces;
}

/**
 * The words of a PDF that was made with them (a scan has none), line by line as they stand on the page. Words far from each
 * other on one line are apart.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = fontsOf(objects);
  const contents = [...objects.values()].flatMap(({ stream }) => {
    const source = stream?.toString('latin1') ?? '';
    return /\bBT\b/.test(source) && /T[jJ]/.test(source) && !source.includes('beginbfchar') ? [source] : [];
  });
  return contents
    .map((source) => lined(piecesOf(source, fonts)))
    .filter(Boolean)
    .join('\n');
}

function lined(pieces: Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const near = line?.[0] && Math.abs(line[0].y - piece.y) < Math.max(2, piece.size / 2);
    if (near) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line) => {
      const sorted = [...line].sort((a, b) => a.x - b.x);
      return sorted
        .map((piece, i) => {
          const before = sorted[i - 1];
          return before && piece.x - before.end > piece.size * 2 ? `\n${piece.text}` : piece.text;
        })
        .join('');
    })
    .join('\n');
}
