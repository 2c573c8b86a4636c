import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { nameHolds, searchName, wordsHold } from './search-name';

useDatabase();

const ask = async (condition: ReturnType<typeof wordsHold>) =>
  (await sql<{ held: boolean }>`SELECT coalesce(${condition}, false) AS held`.execute(db)).rows[0]?.held;

/** How it was written, how it is looked for. */
const same: [string, string[]][] = [
  [
    '恒信铸造有限责任公司',
    ['恒信铸造有限责任公司', '恒信铸造股份有限公司', '恆信鑄造有限責任公司', '恒信 铸造', '恒信铸造有限责'],
  ],
  ['恆信鑄造有限責任公司', ['恒信铸造有限责任公司', '恒信铸造有限公司', '恆信鑄造']],
  ['机械工程', ['機械', '机械', '機械 工程']],
  ['機械工程', ['機械', '机械', '机械工程']],
  ['乾坤機械', ['乾坤机械', '乾坤']],
  ['宁波𬭚于精工', ['𬭚于', '寧波𬭚']],
  ['ＡＢＣ精密（苏州）', ['abc', 'ＡＢＣ', 'Abc精密', '精密(苏州)', '蘇州']],
  ['〇〇科技', ['〇〇', '〇〇科技']],
  ['𠮷田𬭎精工', ['𠮷田', '𬭎', '𠮷田𬭎']],
  ['佐々木〆切〡〢', ['佐々木', '〆切', '〡〢']],
  ['abc Precision', ['ABC', 'ｐｒｅｃｉｓｉｏｎ', 'abcprecision']],
];

it.each(same.flatMap(([written, sought]) => sought.map((typed) => [written, typed] as const)))(
  '%s is found by %s, folded here and folded by the database',
  async (written, typed) => {
    expect(await ask(nameHolds(sql`${searchName(written)}`, typed))).toBe(true);
    expect(await ask(wordsHold(sql`plain_text(${written}::text)`, typed))).toBe(true);
    expect(await ask(wordsHold(sql`search_words(${written}::text)`, typed))).toBe(true);
  },
);

it.each([
  ['恒信铸造有限公司', '恒信锻造'],
  ['机械', '械机'],
  ['机械', '，'],
  ['机械', '%'],
  ['机械', '.*'],
  ['机械', '['],
])('%s is not found by %s', async (written, typed) => {
  expect(await ask(nameHolds(sql`${searchName(written)}`, typed))).toBe(false);
  expect(await ask(wordsHold(sql`plain_text(${written}::text)`, typed))).toBe(false);
});
