import { sql } from 'kysely';
import type { Personal } from '../shared/personal-shape';

/** Merges whose day to be undone has passed, and that still hold what the kept file said before. */
const over = (today: string) => sql`(SELECT g.id FROM member_merge g WHERE g.was <> '{}' AND (g.undone_at IS NOT NULL
  OR (g.at AT TIME ZONE 'Asia/Shanghai')::date + (SELECT r.value::int FROM rule_value r WHERE r.id = 'duplicates.undoDays' AND r.effective @> (g.at AT TIME ZONE 'Asia/Shanghai')::date) < ${today}::date))`;

export const personal: Personal = {
  module: 'duplicates',
  title: { 'zh-CN': '合并会员档案', en: 'Merging files of a member' },
  holdings: {},
  acts: {
    'member_apart.by': 'who of the secretariat said that two files are two',
    'member_merge.by': 'who of the secretariat merged two files',
    'member_merge.undone_by': 'who of the secretariat undid it',
  },
  lapses: [
    {
      title: { 'zh-CN': '合并前的档案内容（供撤销用）', en: 'What a file said before a merge, kept to undo it' },
      rule: 'duplicates.undoDays',
      run: (today) => sql`UPDATE member_merge SET was = '{}', wrote = '{}' WHERE id IN ${over(today)}`,
      overdue: (today) => sql<number>`(SELECT count(*)::int FROM ${over(today)} late)`,
    },
  ],
};
