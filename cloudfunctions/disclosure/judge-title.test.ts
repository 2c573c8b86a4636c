import { judgeTitle } from './judge-title';

it.each([
  ['年度收支情况', 'year', '2025', null, '2025 年度收支情况'],
  ['会费收支情况', 'year', '2025', null, '2025 年会费收支情况'],
  ['收费项目和标准', 'fees', '2026-06-01', null, '收费项目和标准（2026-06-01）'],
  ['会议决议', 'motion:x', '2026-06-01', '修改章程', '会议决议：修改章程'],
])('is called by its kind and period: %s', (title, subject, period, name, called) => {
  expect(judgeTitle({ subject, period, name }, { title, titleEn: title }).title).toBe(called);
});
