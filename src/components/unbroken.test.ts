import { unbroken } from './unbroken';

describe('a date that stays on one line', () => {
  it.each([
    ['有效期至 2026-12-20。', '有效期至 2026-\u206012-\u206020。'],
    ['智能-检测 A-1', '智能-检测 A-1'],
  ])('%s', (words, kept) => expect(unbroken(words)).toBe(kept));
});
