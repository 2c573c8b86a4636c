import { sql } from 'kysely';
import * as z from 'zod';
import { rule, type AnyRule, type Source, type Subject } from './rule';

// A world of its own for the tests of the engine: things with an amount, and rules that look at it.

export interface Thing {
  amount: number;
  noted: boolean;
}
const words = { 'zh-CN': '金额', en: 'Amount' };
export const costly = rule<Thing, { most: number }>({
  id: 'TEST01',
  about: 'thing',
  params: z.object({ most: z.int() }),
  judge: ({ amount }, { most }) =>
    amount > most
      ? {
          period: '',
          compared: { fact: 'amount', is: amount, op: '>', limit: most, unit: 'fen' },
          values: { amount, limit: most },
        }
      : null,
  facts: { amount: { words, unit: 'fen' } },
  found: { 'zh-CN': '{{title}}花了 {{amount}}，超过 {{limit}}', en: '{{title}} cost {{amount}}' },
  act: { 'zh-CN': '问一问。', en: 'Ask.' },
  concerns: ['finance'],
  positive: [{ said: { 'zh-CN': '刚超', en: 'Just over' }, facts: { amount: 101, noted: true } }],
  negative: [{ said: { 'zh-CN': '刚好', en: 'Exactly' }, facts: { amount: 100, noted: true } }],
});
export const unnoted = rule<Thing, object>({
  id: 'TEST02',
  about: 'thing',
  params: z.object({}),
  judge: ({ noted, amount }) =>
    noted
      ? null
      : ['a', 'b'].slice(0, amount % 3).map((period) => ({
          ...{ period, compared: { fact: 'noted', is: noted, op: '=' as const, limit: true }, values: {} },
        })),
  facts: { noted: { words: { 'zh-CN': '有记录', en: 'Noted' } } },
  found: { 'zh-CN': '{{title}}没有记录', en: '{{title}} has no note' },
  act: { 'zh-CN': '补记。', en: 'Note it.' },
  concerns: ['president'],
  positive: [{ said: words, facts: { amount: 1, noted: false } }],
  negative: [{ said: words, facts: { amount: 1, noted: true } }],
});
export const rules: AnyRule[] = [costly, unnoted];

export interface Row {
  id: number;
  day: string;
  amount: number;
  noted: boolean;
}
const subjectOf = ({ id, day, amount, noted }: Row): Subject<Thing> => ({
  ...{ subject: `thing:${String(id).padStart(6, '0')}`, title: `第 ${id} 件`, page: null, committeeId: null, day },
  ...{ barred: [], barredUnits: [], facts: { amount, noted } },
});
const keyOf = (subject: string) => Number(subject.slice('thing:'.length));
const sourceOf = (kind: string, from: number, below: number): Source<Thing> => ({
  kind,
  read: async (on, slice) => {
    const { rows } = await sql<Row>`SELECT id, day, amount, noted FROM thing
      WHERE day BETWEEN ${slice.from}::date AND ${slice.to}::date AND id > ${slice.after === null ? from - 1 : keyOf(slice.after)} AND id < ${below} ORDER BY id LIMIT ${slice.limit}`.execute(
      on,
    );
    return rows.map(subjectOf);
  },
  one: async (on, subject) => {
    const { rows } = await sql<Row>`SELECT id, day, amount, noted FROM thing WHERE id = ${keyOf(subject)}`.execute(on);
    return rows[0] ? subjectOf(rows[0]) : null;
  },
});
/** Two sources: a night crosses from one to the other inside a slice. */
export const sources: Source[] = [sourceOf('thing', 0, 100_000), sourceOf('other', 100_000, 200_000)];
