import { draftOf, formOf } from '../../form/draft';
import { id, meeting } from '../../meeting.fixture';
import type { Managed } from './managed';

/** The summit as its secretariat sees it. */
export const managed = (part: Partial<Managed> = {}): Managed => ({
  id: id(100),
  version: 3,
  kind: 'industry_summit',
  title: '2026 秋季产业峰会',
  status: 'noticed',
  form: formOf(draftOf(meeting().form)).form,
  pending: null,
  replayUrl: null,
  endedReason: null,
  counts: { confirmed: 154, offered: 1, waiting: 17, cancelled: 2, walkIns: 0, present: 0, taken: 200 },
  days: [],
  openMotions: 1,
  waitingQuestions: 3,
  history: [{ what: 'published', by: '顾晓岚', at: '2026-11-01T02:00:00.000Z', note: null }],
  ...part,
});
