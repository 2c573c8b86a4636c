import { sql } from 'kysely';
import { atOnce, dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

/** What a case or another paper has attached belongs to it; what nothing refers to goes, content first (`erase`). */
const files = (who: Who) => sql`SELECT f.id::text AS ref, f.requested_at AS at,
  CASE WHEN f.used OR EXISTS (SELECT FROM attachment a WHERE a.file_id = f.id) THEN ${forGood} ELSE ${atOnce} END AS until,
  jsonb_build_object('name', f.name, 'type', f.type, 'bytes', f.bytes) AS shown
  FROM (SELECT f.*, EXISTS (SELECT FROM file_used u WHERE u.file_id = f.id) AS used FROM file f) f WHERE f.owner_id = ${who.id}::uuid AND f.refused_at IS NULL`;

export const personal: Personal = {
  module: 'files',
  title: { 'zh-CN': '文件', en: 'Files' },
  holdings: {
    file: {
      title: { 'zh-CN': '我上传的文件', en: 'Files I uploaded' },
      columns: ['file.owner_id', 'file.name'],
      fields: {
        name: { 'zh-CN': '文件名', en: 'Name' },
        type: { 'zh-CN': '类型', en: 'Type' },
        bytes: { 'zh-CN': '大小（字节）', en: 'Size (bytes)' },
      },
      rows: files,
      does: 'delete',
      why: {
        'zh-CN': '已作为会员档案、会议文件或附件使用的，随那份档案保存和清除；其他的马上删除。',
        en: 'What is part of a member’s file, a meeting’s papers or an attachment is kept and goes with it; the rest goes at once.',
      },
      // Refused from now on: nobody can use it, and the sweep of the night takes its content and then the row.
      erase: (who, today) => sql`UPDATE file SET confirmed_at = NULL, sha256 = NULL, type = NULL, name = '—',
        refused_at = ${today}::timestamp AT TIME ZONE 'Asia/Shanghai' WHERE id IN ${dueIds(files(who), today)}`,
    },
  },
  acts: {
    'attachment.by': 'who attached it, in an office or to his own case',
    'attachment.ended_by': 'who detached it',
  },
};
