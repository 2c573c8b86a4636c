import { sql } from 'kysely';
import { atOnce, dueIds, type Personal, type Who } from '../shared/personal-shape';

const office = 'who set it in an office';

const checks = (who: Who) => sql`SELECT k.id::text AS ref, k.asked_at AS at, ${atOnce} AS until,
  jsonb_build_object('content', k.content, 'state', k.state) AS shown FROM content_check k WHERE k.author = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'ground',
  title: { 'zh-CN': '规则和标签', en: 'Rules and tags' },
  holdings: {
    check: {
      title: { 'zh-CN': '文字检测', en: 'Checks of texts' },
      columns: ['content_check.author'],
      fields: { content: { 'zh-CN': '文字', en: 'Text' }, state: { 'zh-CN': '结果', en: 'Result' } },
      codes: {
        state: {
          pending: { 'zh-CN': '检测中', en: 'being checked' },
          pass: { 'zh-CN': '通过', en: 'passed' },
          review: { 'zh-CN': '人工复核', en: 'left to a person' },
          risky: { 'zh-CN': '没有通过', en: 'refused' },
        },
      },
      rows: checks,
      does: 'pseudonymise',
      why: {
        'zh-CN': '别人会看到的文字要先经过微信的内容检测。清除后不再显示是谁写的；单位的介绍属于单位，留下。',
        en: 'Texts that others see pass WeChat’s check. After erasure it does not say who wrote them; a company’s profile is the company’s and stays.',
      },
      // Words that nobody has judged yet would pass as empty ones, and be shown.
      erase: (who, today) => sql`UPDATE content_check SET author = NULL,
        content = CASE WHEN subject LIKE 'membership:%' OR state IN ('pending', 'review') THEN content ELSE '' END, words_hash = CASE WHEN subject LIKE 'membership:%' OR state IN ('pending', 'review') THEN words_hash ELSE '' END
        WHERE id IN ${dueIds(checks(who), today)}`,
    },
  },
  acts: {
    'content_check.judged_by': 'who judged it, in an office',
    'calendar_override.set_by': office,
    'holiday_arrangement.confirmed_by': office,
    'holiday_arrangement.replaced_by': office,
    'reg_rule.own_by': office,
    'tagged.by': office,
  },
  impersonal: { 'tag.name': 'a word for members' },
};
