import type { DuesBody } from '@contracts/dues-kinds';
import type { Translate } from '@/i18n/typed';
import type { Faults } from '@/kit/use-form';
import type { zhCN } from '../../messages/zh-CN';

export const counts = ['entitled', 'present', 'issued', 'returned', 'yes', 'no', 'abstain', 'void'] as const;
export type Count = (typeof counts)[number];
export const forms = ['secret', 'open', 'letterSecret', 'letter'] as const;
export interface Typed {
  body: DuesBody | null;
  heldOn: string | null;
  resolution: string;
  form: (typeof forms)[number] | null;
  counts: Record<Count, string>;
}
export const nothing: Typed = {
  body: null,
  heldOn: null,
  resolution: '',
  form: null,
  counts: { entitled: '', present: '', issued: '', returned: '', yes: '', no: '', abstain: '', void: '' },
};

const numberOf = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
};
/** The figures as numbers; null while one is none. */
export const countsOf = (typed: Typed): Record<Count, number> | null => {
  const found = counts.map((key) => [key, numberOf(typed.counts[key])] as const);
  return found.some(([, value]) => value === null) ? null : (Object.fromEntries(found) as Record<Count, number>);
};

/** What is wrong with what was copied, by the name of the field. */
export const faultsOf = (typed: Typed, file: boolean, t: Translate<(typeof zhCN)['adopt']>): Faults => {
  const faults: Faults = {};
  if (!typed.body) faults.body = t('faults.body');
  if (!typed.heldOn) faults.heldOn = t('faults.heldOn');
  if (typed.resolution.trim().length < 2) faults.resolution = t('faults.resolution');
  if (!typed.form) faults.form = t('faults.form');
  for (const key of counts) if (numberOf(typed.counts[key]) === null) faults[key] = t('faults.number');
  const given = countsOf(typed);
  if (given) {
    const { entitled, present, issued, returned, yes, no, abstain, void: spoilt } = given;
    if (present > entitled) faults.present = t('faults.order');
    else if (issued > present) faults.issued = t('faults.order');
    else if (returned > issued) faults.returned = t('faults.order');
    else if (yes + no + abstain + spoilt !== returned) faults.void = t('faults.sum');
  }
  if (!file) faults.file = t('faults.file');
  return faults;
};
