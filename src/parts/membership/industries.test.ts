import { industryOptions, industryText } from './industries';

describe('industries', () => {
  it('has the 20 sections and 97 divisions of GB/T 4754-2017, each once and in order', () => {
    const sections = industryOptions('zh-CN');
    const divisions = sections.flatMap(({ children = [] }) => children.map(({ value }) => value.slice(1)));
    expect(sections.map(({ value }) => value).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(divisions).toEqual(Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')));
  });

  it('reads a code in either language, and leaves an unknown one as it stands', () => {
    expect(industryText('C34', 'zh-CN')).toBe('通用设备制造业');
    expect(industryText('C', 'en')).toBe('Manufacturing');
    expect(industryText('C99', 'en')).toBe('C99');
  });
});
