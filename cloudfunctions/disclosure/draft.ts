import type { DisclosureFigure, DisclosureSection } from '../../contracts/disclosure';
import type { Office, Words } from '../../contracts/wire';

/** What is still missing, and who has it; `until`: what a person has to bring, a text of a section or a file. */
export interface Wanting {
  what: Words;
  office: Office;
  until: `text:${string}` | 'file' | 'books';
}
/** What the house says by itself: figures with the page of their rows, a first text of each section. */
export interface Draft {
  sections: DisclosureSection[];
  wanting: Wanting[];
}

export const said = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
export const fen = (
  key: string,
  label: Words,
  value: number | null,
  opens: string | null = null,
): DisclosureFigure => ({
  ...{ key, label, unit: 'fen', value, opens },
});
export const count = (
  key: string,
  label: Words,
  value: number | null,
  opens: string | null = null,
): DisclosureFigure => ({
  ...{ key, label, unit: 'count', value, opens },
});
export const dayFigure = (
  key: string,
  label: Words,
  value: string | null,
  opens: string | null = null,
): DisclosureFigure => ({
  ...{ key, label, unit: 'day', value, opens },
});
export const textFigure = (
  key: string,
  label: Words,
  value: string | null,
  opens: string | null = null,
): DisclosureFigure => ({
  ...{ key, label, unit: 'text', value, opens },
});
export const section = (key: string, title: Words, figures: DisclosureFigure[], text = ''): DisclosureSection => ({
  ...{ key, title, figures, text },
});
/** A page of the app, with what it is asked for. */
export const page = (of: string, query: Readonly<Record<string, string | undefined>> = {}): string => {
  const [module = '', name = ''] = of.split('/');
  const asked = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return `/modules/${module}/pages/${name}/index${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
};
/** Said where the months of a year are not closed. */
export const notClosed = (year: number): string => `${year} 年账簿还没有全部结账，以下数字以结账后为准。`;
export const booksWanting = (year: number): Wanting => ({
  what: said(`${year} 年 12 月结账`, `December ${year} closed in the books`),
  ...{ office: 'finance', until: 'books' },
});
