import { sql } from 'kysely';
import { atOnce, dueIds, type Personal, type Who } from '../shared/personal-shape';

/** Words that he wrote for others to see, as they were checked; what they say stands where they are shown. */
const checks = (who: Who) => sql`SELECT k.id::text AS ref, k.asked_at AS at, ${atOnce} AS until,
  jsonb_build_object('content', k.content, 'state', k.state) AS shown
  FROM content_check k WHERE k.author = ${who.id}::uuid`;

const office = 'who set it in an office';

export const personal: Personal = {
  module: 'ground',
  title: { 'zh-CN': '规则、标签和文字检测', en: 'Rules, tags and checks of texts' },
  holdings: {
    check: {
      title: { 'zh-CN': '文字检测', en: 'Checks of texts' },
      columns: ['content_check.author', 'content_check.content'],
      fields: { content: { 'zh-CN': '文字', en: 'Text' }, state: { 'zh-CN': '结果', en: 'Result' } },
      codes: {
        state: {
          pending: { 'zh-CN': '等待检测', en: 'Waiting' },
          pass: { 'zh-CN': '通过', en: 'Passed' },
          review: { 'zh-CN': '待人复核', en: 'Left to a person' },
          risky: { 'zh-CN': '没有通过', en: 'Refused' },
        },
      },
      rows: checks,
      does: 'pseudonymise',
      why: {
        'zh-CN':
          '别人会看到的文字要先经过微信的内容检测。已有结果的文字和写的人一起清除；还没有结果的，只清除是谁写的。',
        en: 'Texts that others see pass WeChat’s check. Judged texts go with their writer; of those not judged yet only the writer goes.',
      },
      // Words that nobody has judged yet would pass as empty ones, and be shown.
      erase: (who, today) => sql`UPDATE content_check SET author = NULL,
        content = CASE WHEN state IN ('pending', 'review') THEN content ELSE '' END, words_hash = CASE WHEN state IN ('pending', 'review') THEN words_hash ELSE '' END
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
