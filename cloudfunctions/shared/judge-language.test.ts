import { languageAccepted, languageNamed } from './judge-language';

it.each([
  ['en', 'en'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['de, en;q=0.5, zh;q=0.4', 'en'],
  ['fr;q=1, zh;q=0.2, en;q=0.3', 'en'],
  ['en;q=0, zh', 'zh-CN'],
  ['en;q=0', 'zh-CN'],
  ['EN-us ; Q=0.9', 'en'],
  ['en;q=nonsense', 'zh-CN'],
  ['zh,en', 'zh-CN'],
  ['', 'zh-CN'],
  ['*', 'zh-CN'],
  ['ens', 'zh-CN'],
])('a browser that says %j reads %s', (header, language) => {
  expect(languageAccepted(header)).toBe(language);
});

it.each([
  ['en', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh', undefined],
  ['EN', undefined],
  [['en'], undefined],
  [null, undefined],
])('a setting of %j is %s', (value, language) => {
  expect(languageNamed(value)).toBe(language);
});
