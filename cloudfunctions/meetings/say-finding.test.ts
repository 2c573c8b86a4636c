import type { Finding } from '../../contracts/meetings';
import { judgeNotice } from './judge-notice';
import { sayFinding } from './say-finding';

const han = /[\u3400-\u9fff]/;
const starts = new Date('2026-12-20T01:00:00Z');
const notice = (now: string, urgentReason = '') =>
  judgeNotice({ kind: 'council', startsAt: starts, urgentReason }, new Date(now), { council: 10, urgent: 1 }).findings;
const finding = (change: Partial<Finding>): Finding => ({
  ...{ rule: 'venue.scenic', level: 'alert', message: '…', fix: null, source: '…', key: 'k', decision: null },
  ...{ values: { area: 'Lushan', words: 'Guling', item: 'Walk' } },
  ...change,
});

describe('a finding', () => {
  const found = [
    finding({ level: 'alert' }),
    finding({ level: 'suspect' }),
    finding({ rule: 'venue.outing' }),
    finding({ rule: 'venue.elsewhere', level: 'info', key: null }),
    ...notice('2026-12-15T01:00:00Z'),
    ...notice('2026-12-15T01:00:00Z', 'flood'),
    ...notice('2026-12-01T01:00:00Z'),
    ...notice('2026-12-20T00:00:00Z', 'flood'),
  ];
  it.each(found.map((each) => [each.rule, each.level, each] as const))('%s (%s) is said in English', (_, __, each) => {
    const { message, fix, source, key, values } = sayFinding(each, 'en');
    expect([message, fix ?? '', source].filter((words) => han.test(words))).toEqual([]);
    expect([key, values]).toEqual([each.key, each.values]);
  });
  it('keeps its Chinese words for a reader of Chinese', () =>
    expect(sayFinding(found[4] as Finding, 'zh-CN')).toEqual(found[4]));
  it('has English words for every rule there is', () => {
    const rules = ['venue.scenic', 'venue.outing', 'venue.elsewhere', 'notice.short', 'notice.urgent', 'notice.kept'];
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});
