import { sayInstant, whenAndWhere } from './words';

it.each([
  ['2026-12-01T01:00:00Z', '12月1日 09:00', '1 Dec, 09:00 Beijing time'],
  ['2026-12-31T16:00:00Z', '1月1日 00:00', '1 Jan, 00:00 Beijing time'],
  ['2028-02-29T15:59:59Z', '2月29日 23:59', '29 Feb, 23:59 Beijing time'],
])('says %s in either language', (instant, chinese, english) => {
  expect(sayInstant(new Date(instant), 'zh-CN')).toBe(chinese);
  expect(sayInstant(new Date(instant), 'en')).toBe(english);
});

it('says when and where as far as it is known', () => {
  const startsAt = new Date('2026-12-01T01:00:00Z');
  expect(whenAndWhere({ startsAt, placeName: '之江会议中心' }, 'zh-CN')).toBe('12月1日 09:00，之江会议中心');
  expect(whenAndWhere({ startsAt, placeName: null }, 'en')).toBe('1 Dec, 09:00 Beijing time');
  expect(whenAndWhere({ startsAt: null, placeName: '之江会议中心' }, 'en')).toBe('之江会议中心');
  expect(whenAndWhere({ startsAt: null, placeName: null }, 'zh-CN')).toBe('');
});
