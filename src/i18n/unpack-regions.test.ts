import packedRegions from './packed-regions';
import { regionText, unpackRegions } from './unpack-regions';

const provinces = unpackRegions(packedRegions);

describe('regions', () => {
  it('unpacks provinces, cities and counties with codes that the contract takes', () => {
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
  ])('%s is %s', (code, name) => expect(regionText(provinces, code)).toBe(name));
});
