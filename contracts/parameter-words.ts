import type { Problem } from './judge-parameter';
import type { Field, Label, Shape } from './parameter-shape';
import { isFraction, isRecord, type Fraction } from './parameter-value';

export type Spoken = 'zh' | 'en';

const units: Record<'zh' | 'en', Record<string, [one: string, many: string]>> = {
  zh: {
    day: ['天', '天'],
    workday: ['个工作日', '个工作日'],
    minute: ['分钟', '分钟'],
    hour: ['小时', '小时'],
    month: ['个月', '个月'],
    year: ['年', '年'],
    calendarYear: ['年', '年'],
    answer: ['人', '人'],
    point: ['分', '分'],
    tier: ['档', '档'],
    yuan: ['元', '元'],
    level: ['级', '级'],
    percent: ['%', '%'],
    times: ['次', '次'],
  },
  en: {
    day: ['day', 'days'],
    workday: ['working day', 'working days'],
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    month: ['month', 'months'],
    year: ['year', 'years'],
    calendarYear: ['', ''],
    answer: ['person', 'people'],
    point: ['point', 'points'],
    tier: ['tier', 'tiers'],
    yuan: ['yuan', 'yuan'],
    // Severities alone have levels.
    level: ['of 5', 'of 5'],
    percent: ['%', '%'],
    times: ['time', 'times'],
  },
};
export const unitWord = (unit: string, count: number, language: Spoken): string =>
  units[language][unit]?.[count === 1 ? 0 : 1] ?? unit;

const digits = '零一二三四五六七八九十';
const numeral = (count: number): string => {
  if (count <= 10) return digits[count] ?? String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return count < 100 ? `${tens > 1 ? digits[tens] : ''}十${ones ? digits[ones] : ''}` : String(count);
};
const english: Record<string, string> = {
  '1/2': 'half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'a quarter',
  '3/4': 'three quarters',
  '4/5': 'four fifths',
};
/** 三分之二, two thirds; a hundredth part and smaller in digits. */
export function fractionWords([num, den]: Fraction, language: Spoken): string {
  if (num === den) return language === 'zh' ? '全部' : 'all';
  if (language === 'en') return english[`${num}/${den}`] ?? `${num}/${den}`;
  return den < 100 ? `${numeral(den)}分之${numeral(num)}` : `${num}/${den}`;
}
/** 三分之二以上 takes exactly two thirds, 超过 does not; more than a half is 过半数 (民法典 art. 1259). */
function shareWords(fraction: Fraction, strict: boolean, language: Spoken): string {
  const words = fractionWords(fraction, language);
  if (fraction[0] === fraction[1]) return words;
  if (language === 'en') return strict ? `more than ${words}` : `at least ${words}`;
  if (!strict) return `${words}以上`;
  return fraction[0] * 2 === fraction[1] ? '过半数' : `超过${words}`;
}

export interface Line {
  label: string;
  words: string;
}
const inLanguage = (label: Label, language: Spoken): string => label[language];
const and = (parts: string[], language: Spoken): string => parts.join(language === 'zh' ? '、' : ', ');

/** A value in words, on one line: `5 个工作日`, `三分之二以上`, `会员大会、理事会`. */
export function valueWords(
  shape: Shape,
  value: unknown,
  language: Spoken,
  beside: Record<string, unknown> = {},
): string {
  switch (shape.kind) {
    case 'number':
      return counted([value], shape.unit, language);
    case 'numbers':
      return counted(Array.isArray(value) ? value : [], shape.unit, language);
    case 'fraction':
      return isFraction(value) ? shareWords(value, beside[shape.strictKey ?? ''] === true, language) : '';
    case 'flag':
      return inLanguage(value === true ? shape.yes : shape.no, language);
    case 'choice':
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [value];
      const named = shape.choices.filter((choice) => chosen.includes(choice.value));
      const none = language === 'zh' ? '无' : 'none';
      return (
        and(
          named.map((choice) => inLanguage(choice.label, language)),
          language,
        ) || none
      );
    }
    case 'text':
      return typeof value === 'string' && value !== '' ? value : language === 'zh' ? '没有填写' : 'not set';
    case 'names':
      return and(namesIn(value), language);
    case 'record':
      return valueLines(shape, value, language)
        .map(({ label, words }) => (language === 'zh' ? `${label}${words}` : `${label}: ${words}`))
        .join(language === 'zh' ? '，' : '; ');
  }
}

/** What a register is shown by; its rows have a `name`, on the wire they are the names alone. */
export const namesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((each) => String(isRecord(each) ? each.name : each)) : [];

const counted = (values: unknown[], unit: string, language: Spoken): string => {
  const word = unitWord(unit, values.length === 1 ? Number(values[0]) : 2, language);
  return [and(values.map(String), language), word].filter(Boolean).join(' ');
};

/** A value as lines to be read under each other: one for each part of a record, one alone for anything else. */
export function valueLines(shape: Shape, value: unknown, language: Spoken): Line[] {
  if (shape.kind !== 'record') return [{ label: '', words: valueWords(shape, value, language) }];
  const of = isRecord(value) ? value : {};
  return shownFields(shape.fields).flatMap((field) => {
    const given = of[field.key] ?? (field.shape.kind === 'flag' ? false : undefined);
    if (given === undefined || (field.optional && field.shape.kind === 'flag' && given === false)) return [];
    return [{ label: inLanguage(field.label, language), words: valueWords(field.shape, given, language, of) }];
  });
}

/** The fields that speak for themselves: a flag that says how strict a fraction is, is said with the fraction. */
export const shownFields = (fields: Field[]): Field[] => {
  const strict = fields.flatMap(({ shape }) => (shape.kind === 'fraction' && shape.strictKey ? [shape.strictKey] : []));
  return fields.filter(({ key }) => !strict.includes(key));
};

const sentences: Record<Problem['key'], Record<Spoken, (limit: string) => string>> = {
  type: { zh: () => '这里的格式不对。', en: () => 'This is not in the right form.' },
  number: { zh: () => '请写一个整数。', en: () => 'A whole number, please.' },
  low: { zh: (limit) => `不能小于 ${limit}。`, en: (limit) => `Not less than ${limit}.` },
  high: { zh: (limit) => `不能大于 ${limit}。`, en: (limit) => `Not more than ${limit}.` },
  few: { zh: (limit) => `至少选 ${limit} 项。`, en: (limit) => `At least ${limit}.` },
  many: { zh: (limit) => `最多 ${limit} 项。`, en: (limit) => `At most ${limit}.` },
  twice: { zh: () => '有重复的，请删掉一个。', en: () => 'One of them is repeated.' },
  choice: { zh: () => '请从给出的选项里选。', en: () => 'Please pick from the choices.' },
  long: { zh: (limit) => `最多 ${limit} 个字。`, en: (limit) => `At most ${limit} letters.` },
  digits: { zh: () => '只能写数字。', en: () => 'Digits alone, please.' },
  missing: { zh: () => '这一项不能空着。', en: () => 'This cannot be left out.' },
  unknown: { zh: () => '没有这一项。', en: () => 'There is no such part.' },
  fixed: { zh: () => '这份名录随软件更新，不在这里改。', en: () => 'This register comes with the release.' },
  looser: {
    zh: (limit) => `来源规定的是${limit}：可以更严，不能更宽。`,
    en: (limit) => `The source says ${limit}: it may be stricter, not looser.`,
  },
};
const advice: Record<Spoken, (limit: string) => string> = {
  zh: (limit) => `比来源的${limit}宽。来源还没有核实，请对照章程。`,
  en: (limit) => `Looser than the source, which says ${limit}. It is not verified; compare your charter.`,
};

/** What is wrong, as a sentence that begins with where. */
export function problemWords(root: Shape, problem: Problem, language: Spoken): string {
  const { key, shape, limit, refusal } = problem;
  const said = key === 'looser' ? valueWords(shape, limit, language) : typeof limit === 'number' ? String(limit) : '';
  const sentence = key === 'looser' && !refusal ? advice[language](said) : sentences[key][language](said);
  const where = whereOf(root, problem.path, language);
  return where ? `${where}${language === 'zh' ? '：' : ': '}${sentence}` : sentence;
}

function whereOf(root: Shape, path: string[], language: Spoken): string {
  let shape: Shape | undefined = root;
  const labels = path.map((key) => {
    const field: Field | undefined =
      shape?.kind === 'record' ? shape.fields.find((each) => each.key === key) : undefined;
    shape = field?.shape;
    return field ? inLanguage(field.label, language) : key;
  });
  return labels.join(language === 'zh' ? '的' : ', ');
}

/** Of which modules there are parameters, as their names begin; each has its title in the messages of the page. */
export const parameterModules = [
  'association',
  'books',
  'complaints',
  'compliance',
  'credit',
  'disclosure',
  'dues',
  'duplicates',
  'expenses',
  'flows',
  'identity',
  'imports',
  'inquiries',
  'meetings',
  'membership',
  'payments',
  'points',
  'privacy',
  'sideposts',
  'warnings',
] as const;
export type ParameterModule = (typeof parameterModules)[number];
