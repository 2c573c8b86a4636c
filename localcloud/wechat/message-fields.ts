import { charactersIn } from './api';

const rules: Record<string, (value: string) => boolean> = {
  thing: (value) => charactersIn(value) <= 20,
  number: (value) => /^[\d.\-]{1,32}$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => charactersIn(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) =>
    /^(\d{4}[年\-/]\d{1,2}[月\-/]\d{1,2}日? ?)?\d{1,2}:\d{2}(:\d{2})?(~.+)?$/.test(value) || isDate(value),
  date: (value) => isDate(value.replace(/ ?\d{1,2}:\d{2}(:\d{2})?$/, '')),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => charactersIn(value) <= 8,
  name: (value) =>
    (/\p{Script=Han}/u.test(value) ? charactersIn(value) <= 10 : value.length <= 20) && !/\d/.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
};

function isDate(value: string): boolean {
  return /^\d{4}([年\-/.])\d{1,2}([月\-/.])\d{1,2}日?$/.test(value) || /^\d{4}年\d{1,2}月$/.test(value);
}

/** Whether WeChat takes this value for this keyword (`thing1`, `time2` …; handbook §12.6). */
export function fits(keyword: string, value: unknown): boolean {
  const type = /^([a-z_]+?)\d+$/.exec(keyword)?.[1] ?? '';
  return typeof value === 'string' && value.trim() !== '' && (rules[type]?.(value) ?? false);
}
