import type { Words } from '../../contracts/wire';
import type { ImportField } from './importable';

/** A field of a sheet by its title in both languages and what else people call it, set apart by spaces. */
export const fieldOf = (
  key: string,
  zh: string,
  en: string,
  words: string,
  look?: ImportField['look'],
): ImportField => ({
  key,
  title: { 'zh-CN': zh, en },
  words: [zh, en, ...words.split(' ')].filter(Boolean),
  ...(look && { look }),
});

/** What may be wrong with a cell whatever it is about; `{{detail}}` is what stood in it. */
export const cellWords = {
  error: {
    'zh-CN': '单元格里是公式错误 {{detail}}，请在表里改成值',
    en: 'the cell holds a formula error {{detail}}; put a value there',
  },
  missing: { 'zh-CN': '没有填', en: 'is empty' },
  tooLong: { 'zh-CN': '太长了：“{{detail}}…”', en: 'too long: “{{detail}}…”' },
  digitsLost: {
    'zh-CN': 'Excel 把它当数字存成了 {{detail}}，后几位已经丢了。请把这一列设为“文本”再填一次',
    en: 'Excel kept it as the number {{detail}} and lost its last digits; make the column text and type it again',
  },
  notCount: { 'zh-CN': '“{{detail}}”不是编号', en: '“{{detail}}” is no number' },
  notDay: { 'zh-CN': '“{{detail}}”看不出是哪一天', en: '“{{detail}}” is no day' },
  dayAmbiguous: {
    'zh-CN': '“{{detail}}”分不清年月日，请写成 2021-03-05',
    en: '“{{detail}}” can be read in several ways; write 2021-03-05',
  },
  monthUnsure: {
    'zh-CN': '“{{detail}}”是 1 月还是 10 月？先按 1 月',
    en: '“{{detail}}” may be January or October; January is taken',
  },
  yearOnly: { 'zh-CN': '只有年份“{{detail}}”，先按 1 月 1 日', en: 'only a year, “{{detail}}”; 1 January is taken' },
  monthOnly: { 'zh-CN': '只有年月“{{detail}}”，按 1 日记', en: 'only a month, “{{detail}}”; the first of it is taken' },
  inFuture: { 'zh-CN': '“{{detail}}”还没有到', en: '“{{detail}}” is yet to come' },
  hidden: { 'zh-CN': '这一行在表里是隐藏的', en: 'the line is hidden in the sheet' },
} satisfies Record<string, Words>;

/** What may be wrong with a credit code. */
export const usccWords = {
  'uscc.idNumber': { 'zh-CN': '填的是身份证号，不是信用代码', en: 'is an ID number, not a credit code' },
  'uscc.empty': { 'zh-CN': '没有填', en: 'is empty' },
  'uscc.short': { 'zh-CN': '“{{detail}}”不够 18 位', en: '“{{detail}}” is shorter than 18' },
  'uscc.long': { 'zh-CN': '“{{detail}}”多于 18 位', en: '“{{detail}}” is longer than 18' },
  'uscc.letter': {
    'zh-CN': '“{{detail}}”含有不允许的字母 I/O/S/V/Z',
    en: '“{{detail}}” has a letter I, O, S, V or Z, which no code has',
  },
  'uscc.character': { 'zh-CN': '“{{detail}}”里有不该有的字符', en: '“{{detail}}” has a character that no code has' },
  'uscc.digit': { 'zh-CN': '“{{detail}}”第 3–8 位应该是数字', en: '“{{detail}}” must have digits from 3 to 8' },
  'uscc.check': { 'zh-CN': '“{{detail}}”的校验位不对，请核对', en: '“{{detail}}” fails its check character' },
  organisationCode: {
    'zh-CN': '主体标识码的校验位不对，老单位可能如此',
    en: 'its inner organisation code fails its check, as some old ones do',
  },
} satisfies Record<string, Words>;
