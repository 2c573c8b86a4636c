import { postNotices, type NewNotice } from '../notices/effects';
import type { Db } from '../shared/db';

type PrivacyNotice = 'privacy.exportReady' | 'privacy.answered';
const post = (db: Db, now: Date, notice: NewNotice<PrivacyNotice>) => postNotices(db, now, [notice]);
const link = '/modules/privacy/pages/mine/index';

export const tellReady = (db: Db, now: Date, personId: string, exportId: string) =>
  post(db, now, {
    personId,
    kind: 'privacy.exportReady',
    words: {
      'zh-CN': { title: '你要的资料文件好了', body: '可以下载 JSON 和可读文档，过几天自动删除。' },
      en: {
        title: 'Your data file is ready',
        body: 'Download it as JSON or as a document; it is deleted after some days.',
      },
    },
    link,
    dedupeKey: `export:${exportId}`,
  });

export const tellAnswered = (
  db: Db,
  now: Date,
  { personId, requestId, done, answer }: { personId: string; requestId: string; done: boolean; answer: string },
) =>
  post(db, now, {
    personId,
    kind: 'privacy.answered',
    words: {
      'zh-CN': { title: done ? '你的资料已更正' : '更正请求没有通过', body: answer || '秘书处已经更正。' },
      en: {
        title: done ? 'Your data was corrected' : 'Your correction was refused',
        body: answer || 'The secretariat has corrected it.',
      },
    },
    link,
    dedupeKey: `correction:${requestId}`,
  });
