import { deflateSync } from 'node:zlib';

/** A PDF with these words at these places, in a font of two-byte codes with its map to Unicode, as invoices have them. */
export function pdfOf(words: readonly (readonly [x: number, y: number, text: string])[], packed = true): Buffer {
  const signs = [...new Set(words.flatMap(([, , text]) => [...text]))];
  const hex = (value: number) => value.toString(16).padStart(4, '0');
  const codes = signs.map((sign, i) => `<${hex(i + 1)}> <${hex(sign.charCodeAt(0))}>`);
  const map = `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${codes.length} beginbfchar ${codes.join('\n')} endbfchar endcmap`;
  const shown = words.map(
    ([x, y, text]) =>
      `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((sign) => hex(signs.indexOf(sign) + 1)).join('')}> Tj ET`,
  );
  const stream = (content: string) => {
    const bytes = packed ? deflateSync(Buffer.from(content)) : Buffer.from(content);
    return [`<</Length ${bytes.length}${packed ? '/Filter/FlateDecode' : ''}>>stream\n`, bytes, '\nendstream'] as const;
  };
  const objects: readonly (readonly (string | Buffer)[])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    ['<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>'],
    stream(`q 1 0 0 1 0 0 cm ${shown.join('\n')} Q`),
    ['<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>'],
    stream(map),
  ];
  const parts = objects.flatMap((body, i) => [`${i + 1} 0 obj`, ...body, '\nendobj\n']);
  return Buffer.concat(
    ['%PDF-1.7\n', ...parts, 'trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF'].map((each) =>
      Buffer.isBuffer(each) ? each : Buffer.from(each, 'latin1'),
    ),
  );
}
