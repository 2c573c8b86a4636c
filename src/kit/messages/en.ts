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
    person: 'Name, phone or its last four digits',
    company: 'Name, number, code or representative',
    recent: 'Chosen lately',
    none: 'Nothing found for "{{q}}". Spell it another way, or try the last four digits of the phone.',
    begin: 'Write a few letters to search.',
    nameless: 'No name',
    chosen: '{{name}}, chosen',
  },
  time: {
    after: 'It has to be later than {{when}}',
  },
};
