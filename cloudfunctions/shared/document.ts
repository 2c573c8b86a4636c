import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { qrBitmap } from './qr-bitmap';

// Loaded with `await import(…)` when a document is asked for (config/build-functions.ts keeps it apart).

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  /** Line breaks in the text become paragraphs. */
  | { kind: 'text'; text: string }
  /** Names and their values, a row each. */
  | { kind: 'fields'; rows: (readonly [name: string, value: string])[] }
  /** `widths` in percent of the page; left out, all columns are alike. */
  | { kind: 'table'; header: string[]; rows: string[][]; widths?: number[] }
  /** A chart of lying bars, the longest across its column. */
  | { kind: 'bars'; rows: { label: string; value: number }[] }
  /** A code to scan, three centimetres wide, and what it is for. */
  | { kind: 'qr'; text: string; note: string }
  /** Lines to sign on. */
  | { kind: 'signatures'; names: string[] };

export interface DocumentText {
  title: string;
  blocks: Block[];
  /** Small line at the foot of every page, before the page number. */
  footer: string;
}

// Songti for the words, as official papers have it (GB/T 9704), with a Latin face beside it.
const face = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', hint: 'eastAsia' as const };
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const plain = (text: string) => new Paragraph({ text });
const lines = (text: string) => (text === '' ? [''] : text.split('\n')).map(plain);

/** A docx file on A4, in faces that show Chinese. */
export async function writeDocument({ title, blocks, footer }: DocumentText): Promise<Buffer> {
  const document = new Document({
    title,
    creator: '会馆',
    styles: {
      default: {
        document: { run: { font: face, size: 24 }, paragraph: { spacing: { line: 360 } } },
        title: { run: { font: face, size: 36, bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
        heading1: { run: { font: face, size: 28, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
        heading2: { run: { font: face, size: 24, bold: true }, paragraph: { spacing: { before: 160, after: 80 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: new Footer({ children: [footing(footer)] }) },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...blocks.flatMap(write)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const footing = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ text: `${text}　第 `, size: 18 }),
      new TextRun({ children: [PageNumber.CURRENT], size: 18 }),
      new TextRun({ text: ' 页', size: 18 }),
    ],
  });

function write(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
    case 'subheading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
    case 'text':
      return lines(block.text);
    case 'fields':
      return [
        table(
          block.rows.map(([name, value]) => [[bold(name)], lines(value)]),
          [22, 78],
        ),
      ];
    case 'table': {
      const alike = block.header.map(() => Math.floor(100 / block.header.length));
      const rows = block.rows.map((row) => row.map(lines));
      return [table([block.header.map((name) => [bold(name)]), ...rows], block.widths ?? alike)];
    }
    case 'bars': {
      const most = Math.max(1, ...block.rows.map(({ value }) => value));
      return [
        table(
          block.rows.map(({ label, value }) => [[plain(label)], [bar(value / most)], [plain(String(value))]]),
          [24, 62, 14],
        ),
      ];
    }
    case 'qr':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new ImageRun({
              ...{ type: 'bmp', data: qrBitmap(block.text), transformation: { width: 114, height: 114 } },
              altText: { name: block.note, title: block.note, description: block.text },
            }),
          ],
        }),
        new Paragraph({ text: block.note, alignment: AlignmentType.CENTER }),
      ];
    case 'signatures':
      return block.names.map(
        (name) => new Paragraph({ text: `${name}：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿`, spacing: { before: 240 } }),
      );
  }
}

/** A bar of so much of its column, drawn with blocks that every program shows. */
const bar = (part: number) =>
  new Paragraph({ children: [new TextRun({ text: '█'.repeat(Math.round(part * 20)), color: 'B3402A', size: 20 })] });

// Twentieths of a point between the margins of A4: a grid that every program draws alike, not only Word.
const textWidth = 11_906 - 2 * 1440;
const border = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
function table(rows: Paragraph[][][], widths: number[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((textWidth * width) / 100)),
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children, i) => new TableCell({ children, width: { size: widths[i] ?? 0, type: WidthType.PERCENTAGE } }),
          ),
        }),
    ),
  });
}
