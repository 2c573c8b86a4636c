import * as meetingEn from './meeting.en';
import * as meetingZh from './meeting.zh-CN';
import * as runEn from './run.en';
import * as runZh from './run.zh-CN';

const slots = (sentence: string) => (sentence.match(/{{\w+}}/g) ?? []).sort();
const sentences = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value as object, `${path}${key}.`),
  );

it.each([
  ['meeting', meetingZh.zhCN, meetingEn.en],
  ['run', runZh.zhCN, runEn.en],
])('%s fills the same slots in every language', (_, zhCN, en) => {
  const english = new Map(sentences(en));
  for (const [path, sentence] of sentences(zhCN))
    expect([path, slots(english.get(path) ?? '')]).toEqual([path, slots(sentence)]);
});
