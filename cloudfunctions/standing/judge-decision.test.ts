import { judgeDecision } from './judge-decision';

const rule = { quorum: [2, 3], pass: [2, 3], passBase: 'present', strict: false, enforced: true } as const;
const tally = { entitled: 30, present: 21, yes: 14, no: 5, abstain: 2 };
const whole = { decision: 'pass', tally, resolutionNo: '理决〔2026〕8号', words: '经查，予以除名。' } as const;

describe('what a decision takes', () => {
  it.each([
    ['notice', { decision: 'pass' }, { ok: true }],
    ['notice', { decision: 'refuse' }, { ok: false, code: 'REASON_REQUIRED' }],
    ['notice', { decision: 'refuse', reason: '证据不足。' }, { ok: true }],
    ['council', { decision: 'refuse' }, { ok: false, code: 'REASON_REQUIRED' }],
    [
      'council',
      { decision: 'pass' },
      { ok: false, code: 'DECISION_INCOMPLETE', missing: ['tally', 'resolutionNo', 'words'] },
    ],
    ['council', { ...whole, words: undefined }, { ok: false, code: 'DECISION_INCOMPLETE', missing: ['words'] }],
    ['council', whole, { ok: true }],
    ['council', { ...whole, tally: { ...tally, abstain: 3 } }, { ok: false, code: 'TALLY_WRONG' }],
    // 13 of 21 present are less than two thirds, 19 of 30 less than a quorum.
    [
      'council',
      { ...whole, tally: { ...tally, yes: 13, no: 6 } },
      { ok: false, code: 'RESOLUTION_NOT_VALID', quorumMet: true, passed: false },
    ],
    [
      'council',
      { ...whole, tally: { entitled: 30, present: 19, yes: 19, no: 0, abstain: 0 } },
      { ok: false, code: 'RESOLUTION_NOT_VALID', quorumMet: false, passed: true },
    ],
    ['appeal', { decision: 'pass' }, { ok: false, code: 'REASON_REQUIRED' }],
    ['appeal', { decision: 'pass', reason: '事实清楚，维持原决定。' }, { ok: true }],
  ] as const)('%s: %j', (step, given, verdict) => {
    expect(judgeDecision(step, given, rule)).toEqual(verdict);
  });
});
