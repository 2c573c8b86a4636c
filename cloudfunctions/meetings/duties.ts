import { sql } from 'kysely';
import type { Duties } from '../ground/duties';

const source = { 'zh-CN': '会议', en: 'Meetings' };
const object = { 'zh-CN': '{{title}}', en: '{{title}}' };

const venue = { 'zh-CN': '合规', en: 'Compliance' };
const ofVenue = { 'zh-CN': '{{title}}的地点', en: 'the venue of {{title}}' };

export const duties = {
  rows: sql`SELECT * FROM meeting_duty UNION ALL SELECT * FROM meeting_name_duty`,
  words: {
    'venue.venueReview': { verb: { 'zh-CN': '核实', en: 'Verify' }, source: venue, object: ofVenue },
    'venue.countersign': { verb: { 'zh-CN': '会签', en: 'Countersign' }, source: venue, object: ofVenue },
    'venue.amend': { verb: { 'zh-CN': '修改', en: 'Amend' }, source: venue, object: ofVenue },
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
    'meeting.names': {
      verb: { 'zh-CN': '复核', en: 'Check' },
      source,
      object: { 'zh-CN': '{{title}}的 {{count}} 个姓名', en: '{{count}} names at {{title}}' },
    },
    'meeting.seat': {
      verb: { 'zh-CN': '确认', en: 'Confirm' },
      source,
      object: { 'zh-CN': '{{title}}的座位', en: 'your seat at {{title}}' },
      // The seat is the next one's after that hour.
      lapses: true,
    },
  },
} satisfies Duties;
