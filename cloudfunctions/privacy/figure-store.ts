import { sql } from 'kysely';
import type { Language } from '../../contracts/wire';
import { startOf } from '../shared/clock';
import type { Db } from '../shared/db';
import { figures, lapses } from './holdings';

export interface Figure {
  key: string;
  title: string;
  rows: { label: string; value: string }[];
}
const words = {
  overdue: { 'zh-CN': '保存期已过、还没清除的', en: 'Overdue and still kept' },
  encryption: { 'zh-CN': '加密密钥', en: 'Encryption key' },
  key: { 'zh-CN': '部署环境里', en: 'In the deployment' },
  set: { 'zh-CN': '已设置，不少于 32 个字符', en: 'set, at least 32 characters' },
  missing: { 'zh-CN': '没有设置', en: 'not set' },
  cipher: { 'zh-CN': '证件号和暂存的答复', en: 'ID numbers and kept replies' },
} as const;

/** What the house itself says of a year, from the modules' own tables. */
export async function findFigures(db: Db, year: number, today: string, language: Language): Promise<Figure[]> {
  const span = { from: startOf(`${year}-01-01`), to: startOf(`${year + 1}-01-01`), today };
  const parts = figures.map(
    ({ key, ask }) => sql`SELECT ${key} AS key, (SELECT coalesce(json_agg(f), '[]') FROM (${ask(span)}) f) AS rows`,
  );
  const late = lapses.map(
    ({ overdue }, i) =>
      sql`SELECT ${String(i)} AS key, json_build_array(json_build_object('value', ${overdue(today)}::text)) AS rows`,
  );
  const { rows } = await sql<{
    key: string;
    rows: { label: string; value: string }[];
  }>`${sql.join([...parts, ...late], sql` UNION ALL `)}`.execute(db);
  const found = new Map(rows.map((each) => [each.key, each.rows]));
  const known = figures.map(({ key, title, codes = {} }): Figure => {
    const said = (code: string) => codes[code]?.[language] ?? code;
    const own = (found.get(key) ?? []).map(({ label, value }) => ({ label: said(label), value }));
    return { key, title: title[language], rows: own };
  });
  const overdue = lapses.map(({ title }, i) => ({
    label: title[language],
    value: found.get(String(i))?.[0]?.value ?? '0',
  }));
  const secret = (process.env.HUIGUAN_SECRET ?? '').length >= 32 ? words.set : words.missing;
  return [
    ...known,
    { key: 'overdue', title: words.overdue[language], rows: overdue },
    {
      key: 'encryption',
      title: words.encryption[language],
      rows: [
        { label: words.key[language], value: secret[language] },
        { label: words.cipher[language], value: 'AES-256-GCM' },
      ],
    },
  ];
}
