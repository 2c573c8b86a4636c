/** 公民身份号码, GB 11643-1999 (handbook §2.7). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

export type IdNumberProblem = 'length' | 'character' | 'province' | 'birth' | 'check';
export type IdNumberDiagnosis =
  | {
      ok: true;
      value: string;
      birth: string;
      gender: 'male' | 'female' /** Born more than 120 years before `today`. */;
      unlikelyAge: boolean;
    }
  | { ok: false; problem: IdNumberProblem };

export const normaliseIdNumber = (raw: string): string => raw.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

const daysInMonth = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Whether the last of eighteen characters follows from the others (MOD 11-2), whoever gave the number out. */
export const hasResidentCheck = (value: string): boolean => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value.charAt(i)), 0);
  return checkCharacters.charAt(sum % 11) === value.charAt(17);
};

/** @param today calendar day in Asia/Shanghai, `YYYY-MM-DD` */
export function diagnoseIdNumber(raw: string, today: string): IdNumberDiagnosis {
  const value = normaliseIdNumber(raw);
  if (value.length !== 18) return { ok: false, problem: 'length' };
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, problem: 'character' };
  if (!provinces.has(value.slice(0, 2))) return { ok: false, problem: 'province' };
  const [year, month, date] = [Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14))];
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month) || year < 1850 || birth > today)
    return { ok: false, problem: 'birth' };
  if (!hasResidentCheck(value)) return { ok: false, problem: 'check' };
  return {
    ok: true,
    value,
    birth,
    gender: Number(value.charAt(16)) % 2 ? 'male' : 'female',
    unlikelyAge: Number(today.slice(0, 4)) - year > 120,
  };
}
