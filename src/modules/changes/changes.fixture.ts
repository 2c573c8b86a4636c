import type { Shown } from './types';

/** A change as the server shows it to who may answer it. */
export const shown: Shown = {
  id: 'c1',
  member: { id: 'm1', name: '旧名有限公司', memberNo: '000012' },
  kind: 'identity',
  oldName: '旧名有限公司',
  newName: '新名有限公司',
  newUscc: null,
  successor: null,
  onDay: '2026-11-18',
  reason: '登记机关已核准',
  askedAs: 'member',
  askedBy: '王芳',
  askedAt: '2026-11-19T02:00:00.000Z',
  state: 'open',
  decidedBy: null,
  decidedAt: null,
  answer: null,
  files: [{ id: 'f1', name: '通知书.pdf', type: 'application/pdf' }],
  mayAnswer: true,
  mayWithdraw: false,
};
