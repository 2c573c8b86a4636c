import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> = {
  chart: {
    missing: 'no figures',
    none: 'There is nothing to draw yet.',
    short: '1000 K|1000000 M|1000000000 B',
  },
  figure: {
    open: '{{title}}, {{figure}}, open what it is made of',
    close: 'Close {{title}}',
    adds_one: '{{count}} line makes this figure',
    adds_other: '{{count}} lines add up to this figure',
    short: 'The {{count}} lines shown make {{listed}}; {{rest}} is not listed',
    sum: 'Total',
    none: 'Not a single line.',
  },
  find: {
    person: 'A name, or the last four digits of the phone',
    personFragment: 'Type the whole number, or only its last four digits.',
    personNone: 'Nobody found. Ask them to open Me in the mini-program once and give their phone number.',
    company: 'Company, member number, code or representative',
    companyNone: 'Nothing found for “{{q}}”. Try another spelling.',
    recent: 'Chosen lately',
    nameless: 'No name given',
  },
  time: {
    after: 'It has to be later than {{when}}',
  },
};
