import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '公开', en: 'Disclosure' };
const object = { 'zh-CN': '{{title}}', en: '{{titleEn}}' };

export const duties = {
  rows: sql`SELECT * FROM disclosure_duty`,
  words: {
    'disclosure.write': { verb: { 'zh-CN': '起草', en: 'Write' }, source, object },
    'disclosure.publish': { verb: { 'zh-CN': '公开', en: 'Publish' }, source, object },
    'disclosure.link': {
      verb: { 'zh-CN': '补齐', en: 'Add the link of' },
      source,
      object: { 'zh-CN': '{{title}}的链接', en: '{{titleEn}}' },
    },
    'disclosure.disclosureReview': {
      verb: { 'zh-CN': '审核', en: 'Review' },
      source,
      object: { 'zh-CN': '{{title}}', en: 'the disclosure “{{title}}”' },
    },
  },
} satisfies Duties;
