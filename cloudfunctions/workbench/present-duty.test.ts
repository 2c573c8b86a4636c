import { published } from './published';
import { objectOf, sourceOf, wordsOf } from './present-duty';

const say = (kind: string, title: string, values: Record<string, unknown>, language: 'zh-CN' | 'en') =>
  objectOf(wordsOf(published.duties, kind), { title, values }, language);

it.each([
  [
    'membership.licence',
    '恒信铸造',
    { document: 'businessLicense' },
    '恒信铸造的营业执照',
    'the business licence of 恒信铸造',
  ],
  [
    'membership.licence',
    '恒信铸造',
    { document: '安全生产许可证' },
    '恒信铸造的安全生产许可证',
    '安全生产许可证 of 恒信铸造',
  ],
  ['membership.draft', '', {}, '入会申请', 'the application'],
  ['proceedings.questions', '理事会', { count: 3 }, '理事会的 3 个提问', '3 questions at 理事会'],
  ['identity.term', '', { office: 'president' }, '接任的会长，任期届满', 'the next president, whose term ends'],
  // What somebody called his meeting is not looked through for places to fill.
  ['meeting.open', '{{count}}', { count: 3 }, '{{count}}', '{{count}}'],
])('says what %s is done to', (kind, title, values, chinese, english) => {
  expect([say(kind, title, values, 'zh-CN'), say(kind, title, values, 'en')]).toEqual([chinese, english]);
});

it('has words for every kind in both languages, one source for one word', () => {
  const titles = new Map<string, string>();
  for (const { words } of published.duties)
    for (const each of Object.values(words)) {
      for (const part of [each.verb, each.source, each.object]) expect(Object.values(part).every(Boolean)).toBe(true);
      expect(each.verb['zh-CN']).toHaveLength(2);
      const known = titles.get(sourceOf(each)) ?? each.source['zh-CN'];
      expect(each.source['zh-CN']).toBe(known);
      titles.set(sourceOf(each), known);
    }
});

it('takes a kind without words for a fault', () => {
  expect(() => wordsOf(published.duties, 'nobody.knows')).toThrow('nobody.knows');
});
