import type { CheckItem } from '@contracts/membership';
import type { Translate } from '@/i18n/typed';
import { zhCN } from '../messages/zh-CN';

type Terms = Translate<(typeof zhCN)['terms']>;
interface Line {
  title: string;
  note: string | null;
}
const known: Record<string, object> = zhCN.terms.check;

const named = (t: Terms, { material, consent, days, count = days, ...values }: Record<string, string>) => ({
  ...values,
  // A number, by which a language tells one from many.
  ...(count ? { count: Number(count) } : {}),
  ...(material
    ? {
        material:
          material in zhCN.terms.materials ? t(`materials.${material as keyof typeof zhCN.terms.materials}`) : material,
      }
    : {}),
  ...(consent
    ? {
        consent:
          consent in zhCN.terms.consents ? t(`consents.${consent as keyof typeof zhCN.terms.consents}`) : consent,
      }
    : {}),
});

/** A check's line in the chosen language; a rule that this client does not know yet keeps the server's words. */
export const checkWords = (item: CheckItem, t: Terms): Line => {
  const [subject = '', found = ''] = item.rule.split('.');
  const group = known[subject];
  const until = item.rule === 'material.present' && item.values.day ? 'presentUntil' : found;
  const rule = group && until in group ? until : item.result === 'fail' && group && 'wrong' in group ? 'wrong' : null;
  if (!rule) return { title: item.message, note: item.fix };
  // The key was found in the Chinese tree, which is the measure of every language.
  const say = t as (key: string, values: Record<string, string | number>) => string;
  const values = named(t, item.values);
  return {
    title: say(`check.${subject}.${rule}.title`, values),
    note: say(`check.${subject}.${rule}.note`, values) || null,
  };
};
