import { act, renderHook } from '@testing-library/react';
import type { CheckItem } from '@contracts/membership';
import { settings } from '@/hooks/settings';
import { useMembershipText } from '../text';
import { checkWords } from './check-words';

const spoken = () => renderHook(() => useMembershipText('terms')).result.current;

const found = (rule: string, values: Record<string, string>): CheckItem => ({
  rule,
  material: null,
  result: 'warn',
  message: '',
  fix: null,
  values,
});

describe('a line of the check', () => {
  afterEach(() => act(() => settings.change({ language: 'zh-CN' })));

  it.each([
    ['material.expiring', { days: '1' }, 'Fire permit expires in 1 day'],
    ['material.expiring', { days: '40' }, 'Fire permit expires in 40 days'],
    ['material.expired', { days: '1' }, 'Fire permit expired 1 day ago'],
    ['representative.named', { count: '1' }, '1 representative with a valid number'],
    ['representative.named', { count: '2' }, '2 representatives with valid numbers'],
  ])('%s of %j is: %s', (rule, values, words) => {
    settings.change({ language: 'en' });
    expect(checkWords(found(rule, { material: 'Fire permit', ...values }), spoken()).title).toBe(words);
  });

  it('is counted in Chinese too', () => {
    const line = checkWords(found('material.expiring', { material: '排污许可证', days: '1' }), spoken());
    expect(line.title).toBe('排污许可证 1 天后到期');
  });

  it('keeps the words of a rule that it does not know', () => {
    const item = { ...found('weather.fine', {}), message: '天气好', fix: '不用管' };
    expect(checkWords(item, spoken())).toEqual({ title: '天气好', note: '不用管' });
  });
});
