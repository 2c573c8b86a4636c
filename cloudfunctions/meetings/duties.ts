import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '会议', en: 'Meetings' };
const object = { 'zh-CN': '{{title}}', en: '{{title}}' };

export const duties = {
  view: 'meeting_duty',
  words: {
    'meeting.publish': {
      verb: { 'zh-CN': '通知', en: 'Announce' },
      source,
      object: { 'zh-CN': '{{title}}，还是草稿', en: '{{title}}, still a draft' },
    },
    'meeting.reschedule': {
      verb: { 'zh-CN': '改期', en: 'Reschedule' },
      source,
      object: { 'zh-CN': '{{title}}，延期后还没有新时间', en: '{{title}}, put off without a new time' },
    },
    'meeting.open': { verb: { 'zh-CN': '开会', en: 'Open' }, source, object },
    'meeting.close': { verb: { 'zh-CN': '散会', en: 'Close' }, source, object },
    'meeting.seat': {
      verb: { 'zh-CN': '确认', en: 'Confirm' },
      source,
      object: { 'zh-CN': '{{title}}的座位', en: 'your seat at {{title}}' },
      // The seat is the next one's after that hour.
      lapses: true,
    },
  },
} satisfies Duties;
