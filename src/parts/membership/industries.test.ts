import { industryOptions, industryText } from './industries';
import { regionOptions, regionText } from '@/i18n/regions';

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

describe('regions', () => {
  it('unpacks provinces, cities and counties with codes that the contract takes', () => {
    const provinces = regionOptions();
    const counties = provinces.flatMap(({ children = [] }) => children.flatMap((city) => city.children ?? []));
    expect(provinces).toHaveLength(34);
    expect(counties.length).toBeGreaterThan(3000);
    expect(counties.every(({ value, label }) => /^[1-9]\d{5}$/.test(value) && label.length > 1)).toBe(true);
    expect(new Set(counties.map(({ value }) => value)).size).toBe(counties.length);
  });

  it.each([
    ['330109', '浙江省杭州市萧山区'],
    ['110105', '北京市朝阳区'],
    ['33', '浙江省'],
    ['330199', '浙江省杭州市'],
    ['999999', '999999'],
  ])('%s is %s', (code, name) => expect(regionText(code)).toBe(name));
});
