// i18next asks `Intl.PluralRules`, which old phones lack; these are the CLDR cardinal rules of our languages.
type Form = 'one' | 'few' | 'many' | 'other';
interface Rule {
  forms: Form[];
  of: (count: number) => Form;
}

const single: Rule = { forms: ['other'], of: () => 'other' };
const oneOther: Rule = { forms: ['one', 'other'], of: (count) => (count === 1 ? 'one' : 'other') };
const french: Rule = { forms: ['one', 'other'], of: (count) => (count >= 0 && count < 2 ? 'one' : 'other') };
const russian: Rule = {
  forms: ['one', 'few', 'many', 'other'],
  of: (count) => {
    if (!Number.isInteger(count)) return 'other';
    const ten = count % 10;
    const hundred = count % 100;
    if (ten === 1 && hundred !== 11) return 'one';
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many';
  },
};

const rules: Record<string, Rule> = {
  zh: single,
  ja: single,
  ko: single,
  en: oneOther,
  de: oneOther,
  es: oneOther,
  fr: french,
  ru: russian,
};

/** In the shape of `Intl.PluralRules`, which is what i18next's resolver expects. */
export const pluralRule = (language: string) => {
  const rule = rules[language.split('-')[0] ?? ''] ?? oneOther;
  return { select: rule.of, resolvedOptions: () => ({ pluralCategories: [...rule.forms] }) };
};
