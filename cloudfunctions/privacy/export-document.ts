import type { HeldData } from '../../contracts/privacy';
import type { Language, Words } from '../../contracts/wire';
import { clockOf } from '../shared/clock';
import type { Block, DocumentText } from '../shared/document';

export const exportTitle: Words = { 'zh-CN': '我的资料', en: 'My data' };
const words = {
  lead: {
    'zh-CN': '这是{{association}}截至 {{at}}（北京时间）保存的关于你的全部资料。',
    en: 'This is all that {{association}} holds about you as of {{at}} (Beijing time).',
  },
  at: { 'zh-CN': '时间', en: 'Time' },
  none: { 'zh-CN': '没有你的资料。', en: 'Nothing is held about you.' },
  rows: { 'zh-CN': '{{count}} 条', en: '{{count}} rows' },
} satisfies Record<string, Words>;
const say = (text: Words, language: Language, values: Record<string, string>) =>
  text[language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

export interface Group {
  module: string;
  title: string;
  holdings: (HeldData & { fields: string[] })[];
}

/** The readable document: module by module, why it is held and every row of it. */
export function exportDocument(
  groups: readonly Group[],
  { association, now, language }: { association: string; now: Date; language: Language },
): DocumentText {
  const lead = say(words.lead, language, { association, at: clockOf(now) });
  const body = groups.flatMap(({ title, holdings }): Block[] => [
    { kind: 'heading', text: title },
    ...holdings.flatMap((each) => blocksOf(each, language)),
  ]);
  return {
    title: exportTitle[language],
    blocks: [
      { kind: 'text', text: lead },
      ...(body.length > 0 ? body : [{ kind: 'text' as const, text: words.none[language] }]),
    ],
    footer: `${association}　${exportTitle[language]}`,
  };
}

const blocksOf = ({ title, why, count, rows, fields }: Group['holdings'][number], language: Language): Block[] => [
  { kind: 'subheading', text: `${title}　${say(words.rows, language, { count: String(count) })}` },
  { kind: 'text', text: why },
  {
    kind: 'table',
    header: [words.at[language], ...fields],
    rows: rows.map(({ at, values }) => [
      at ? clockOf(new Date(at)) : '',
      ...fields.map((label) => values.find((each) => each.label === label)?.value ?? ''),
    ]),
  },
];
