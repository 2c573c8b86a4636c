import * as accountEn from './account.en';
import * as accountZh from './account.zh-CN';
import * as deskEn from './desk.en';
import * as deskZh from './desk.zh-CN';

const slots = (sentence: string) => (sentence.match(/{{\w+}}/g) ?? []).sort();
const sentences = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value as object, `${path}${key}.`),
  );

it.each([
  ['account', accountZh.zhCN, accountEn.en],
  ['desk', deskZh.zhCN, deskEn.en],
])('%s fills the same slots in every language', (_, zhCN, en) => {
  const english = new Map(sentences(en));
  for (const [path, sentence] of sentences(zhCN))
    expect([path, slots(english.get(path) ?? '')]).toEqual([path, slots(sentence)]);
});
