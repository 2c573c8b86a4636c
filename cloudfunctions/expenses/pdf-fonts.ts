import type { PdfObject } from './pdf-objects';

/** How the codes of a font are read. */
export interface Font {
  /** Bytes of a code. */
  wide: 1 | 2;
  /** Unicode by code; null: the codes are Latin letters themselves. */
  map: Map<number, string> | null;
}
const utf16 = (hex: string): string => {
  const bytes = Buffer.from(hex.length % 4 === 0 ? hex : hex.padStart(Math.ceil(hex.length / 4) * 4, '0'), 'hex');
  return bytes.swap16().toString('utf16le');
};
const hexIn = (text: string): string[] =>
  [...text.matchAll(/<([0-9a-f\s]*)>/gi)].map((each) => (each[1] ?? '').replace(/\s/g, ''));
const mostCodes = 70_000;

/** A ToUnicode map (ISO 32000-1, 9.10.3). */
export function readCMap(text: string): Font {
  const map = new Map<number, string>();
  const space = /begincodespacerange\s*<([0-9a-f]+)>/i.exec(text)?.[1] ?? '0000';
  for (const block of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    const codes = hexIn(block[1] ?? '');
    for (let i = 0; i + 1 < codes.length; i += 2)
      map.set(Number.parseInt(codes[i] ?? '', 16), utf16(codes[i + 1] ?? ''));
  }
  for (const block of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const each of (block[1] ?? '').matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi)) {
      const [from, to] = [Number.parseInt(each[1] ?? '', 16), Number.parseInt(each[2] ?? '', 16)];
      const listed = each[4] === undefined ? null : hexIn(each[4]);
      const start = Number.parseInt(each[3] ?? '', 16);
      for (let code = from; code <= to && map.size < mostCodes; code++) {
        const given = listed ? listed[code - from] : (start + code - from).toString(16).padStart(4, '0');
        if (given) map.set(code, utf16(given));
      }
    }
  return { wide: space.length <= 2 ? 1 : 2, map };
}

/** Fonts by the names under which pages ask for them; where two have one name the last counts. */
export function fontsOf(objects: Map<number, PdfObject>): Map<string, Font> {
  const fonts = new Map<string, Font>();
  const dicts = [...objects.values()].flatMap(({ dict }) => {
    const inline = [...dict.matchAll(/\/Font\s*<<([\s\S]*?)>>/g)].map((each) => each[1] ?? '');
    const referred = [...dict.matchAll(/\/Font\s+(\d{1,7})\s+\d+\s+R/g)].map(
      (each) => objects.get(Number(each[1]))?.dict ?? '',
    );
    return [...inline, ...referred];
  });
  for (const dict of dicts)
    for (const [, name = '', number] of dict.matchAll(/\/([^\s/<>[\]()]+)\s+(\d{1,7})\s+\d+\s+R/g)) {
      const font = objects.get(Number(number))?.dict ?? '';
      const mapped = /\/ToUnicode\s+(\d{1,7})\s+\d+\s+R/.exec(font)?.[1];
      const stream = mapped && objects.get(Number(mapped))?.stream;
      if (stream) fonts.set(name, readCMap(stream.toString('latin1')));
      else if (!/\/Type0\b/.test(font)) fonts.set(name, { wide: 1, map: null });
    }
  return fonts;
}

export function decode(font: Font | undefined, bytes: Buffer): string {
  if (!font) return '';
  let text = '';
  for (let i = 0; i + font.wide <= bytes.length; i += font.wide) {
    const code = font.wide === 2 ? bytes.readUInt16BE(i) : bytes.readUInt8(i);
    text += font.map ? (font.map.get(code) ?? '') : String.fromCharCode(code);
  }
  return text;
}
