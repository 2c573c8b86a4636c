import type { Language, Words } from '../../contracts/wire';
import type { ImportCounts } from '../../contracts/imports';
import type { Importable, Reason } from './importable';
import type { OutlinedSheet } from '../ground/outline';
import type { ImportRecord } from './store';

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** A reason as a sentence: which field, what of it. */
export function sayReason({ fields, words }: Importable, { code, field, detail }: Reason, language: Language): string {
  const said = words[code];
  if (!said) throw new Error(`nobody has words for ${code}`);
  const title = fields.find(({ key }) => key === field)?.title[language];
  const sentence = fill(said[language], { detail: detail ?? '' });
  if (!title) return language === 'en' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
  return language === 'en' ? `${title}: ${sentence}` : `${title}：${sentence}`;
}

const notes: Record<string, Words> = {
  xlsx: { 'zh-CN': 'Excel 工作簿', en: 'Excel workbook' },
  xls: { 'zh-CN': '旧版 Excel 或 WPS 表格', en: 'old Excel or WPS workbook' },
  csv: { 'zh-CN': 'CSV，按 {{encoding}} 读取', en: 'CSV, read as {{encoding}}' },
  html: { 'zh-CN': '存成 xls 的网页', en: 'a web page saved as xls' },
  header: { 'zh-CN': '表头在第 {{from}} 行', en: 'the header is line {{from}}' },
  headers: { 'zh-CN': '表头在第 {{from}}–{{to}} 行', en: 'the header is lines {{from}} to {{to}}' },
  noHeader: { 'zh-CN': '没有找到表头，按内容认的列', en: 'no header was found; the columns are known by their values' },
  total: { 'zh-CN': '已跳过合计行 {{count}} 行', en: 'Lines of totals left out: {{count}}' },
  footer: { 'zh-CN': '没有算落款和说明 {{count}} 行', en: '{{count}} lines of notes are left out' },
  again: { 'zh-CN': '没有算重复的表头 {{count}} 行', en: '{{count}} repeated headers are left out' },
  example: { 'zh-CN': '没有算示例 {{count}} 行', en: '{{count}} examples are left out' },
  macros: { 'zh-CN': '里面的宏没有运行，也不会运行', en: 'the macros in it were not run' },
  links: { 'zh-CN': '没有去读它链接的别的文件', en: 'the other files that it links to were not read' },
  blank: { 'zh-CN': '跳过了大量只有格式的空行', en: 'many empty lines with nothing but a format were passed over' },
  remembered: { 'zh-CN': '各列照上次手工对应的来', en: 'the columns are matched as by hand last time' },
};
/** What the file is, and what was left out of it. */
export function sayNotes(record: ImportRecord, sheet: OutlinedSheet | undefined, language: Language): string[] {
  const say = (key: string, values: Record<string, string | number> = {}) =>
    fill(notes[key]?.[language] ?? key, values);
  const { header, left } = sheet ?? { header: null, left: null };
  return [
    say(record.format, { encoding: record.encoding ?? '' }),
    ...(sheet
      ? [header === null ? say('noHeader') : header.from === header.to ? say('header', header) : say('headers', header)]
      : []),
    ...(['total', 'footer', 'again', 'example'] as const).flatMap((as) => {
      const count = left?.[as] ?? 0;
      return count > 0 ? [say(as, { count })] : [];
    }),
    ...record.outline.notes.map((note) => say(note)),
    ...(record.remembered ? [say('remembered')] : []),
  ];
}

export const noCounts: ImportCounts = { new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 };
