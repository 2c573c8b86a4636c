import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

export const en: Translated<typeof zhCN> = {
  link: 'Show the full number',
  eye: 'Show the full number of {{name}}',
  title: 'Show the full number',
  logged: 'Who looks, when and why is recorded. It is hidden again when you leave the page.',
  reason: 'Why it is needed',
  placeholder: 'Write a line, or choose one below',
  reasons: {
    call: 'To check a fact by phone',
    match: 'To compare with the documents',
    remind: 'To ask for a correction',
    contact: 'To reach the member by phone',
    meeting: 'To invite to a meeting',
    licence: 'To remind of a licence that ends',
  },
  show: 'Show',
};
