import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const folders = ['src', 'contracts', 'cloudfunctions'];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    // Tests and what they stand on quote whatever people write.
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\.tsx?$|cast\.ts$/.test(path)),
);
const parsed = files.map((path) => ({
  path,
  source: ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true),
}));

/** The words that a piece of code holds, without its comments. */
function wordsOf(node: ts.Node, found: string[] = []): string[] {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text);
  if (ts.isTemplateExpression(node))
    found.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
  ts.forEachChild(node, (child) => void wordsOf(child, found));
  return found;
}

/** What each thing is called; whoever calls it otherwise has a reader look for two things. */
const oneWord: Record<string, RegExp> = {
  电脑登录: /登录电脑|登录着的电脑|桌面登录|电脑端登录/,
  候补: /排队|等候名单/,
  专业委员会: /专委会/,
  待我办: /待办|代办/,
  入场码: /门票|入场券|电子票(?!据)/,
  签到码: /会场码|签到二维码/,
  闸口: /检票口|闸机/,
  现场登记: /现场报名|当场报名/,
  会务: /办会人员|会议管理/,
  退回: /打回|驳回/,
  补正: /补件/,
  纪要: /会议记录/,
  秘书长: /秘书处负责人/,
  会员码: /会员二维码/,
  积分: /会员分/,
};

/** How others head their tables, write their standards and their notices: there a thing has every name it is called by. */
const asOthersSay = [
  /^cloudfunctions\/dues\/judge-dues-standard\.ts$/,
  /^cloudfunctions\/imports\/member-fields\.ts$/,
  /^cloudfunctions\/compliance\/(patterns(-\w+)?|weights)\.ts$/,
  /^cloudfunctions\/meetings\/judge-venue\.ts$/,
];

it.each(Object.entries(oneWord))('%s has no other name', (_, others) => {
  const said = parsed.flatMap(({ path, source }) =>
    wordsOf(source).flatMap((words) =>
      !asOthersSay.some((each) => each.test(path)) && others.test(words) ? [`${path}: ${words}`] : [],
    ),
  );
  expect(said).toEqual([]);
});

const han = /[\u3400-\u9fff\uf900-\ufaff]/;
/** Names that are what they are in every language: a language's own, and the number of a document. */
const untranslated = [/^中文$/, /〔\d{4}〕\d+号/];
const chinese = (words: string) => han.test(words) && !untranslated.some((each) => each.test(words));

it('says nothing Chinese in its English messages', () => {
  const said = parsed
    .filter(({ path }) => /messages\/en\.ts$|refusals\.ts$/.test(path))
    .flatMap(({ path, source }) =>
      wordsOf(source)
        .filter(chinese)
        .map((words) => `${path}: ${words}`),
    );
  expect(said).toEqual([]);
});

/** What the server says to a reader of English: `en: …`, `summaryEn: …`, `stepNamesEn = …`. */
function englishOf(node: ts.Node, found: string[] = []): string[] {
  const name =
    (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
    (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
      ? node.name.text
      : '';
  if ((name === 'en' || /[a-z]En$/.test(name)) && 'initializer' in node && node.initializer)
    found.push(...wordsOf(node.initializer as ts.Expression));
  ts.forEachChild(node, (child) => void englishOf(child, found));
  return found;
}
it('says nothing Chinese to a reader of English from the server', () => {
  const server = parsed.filter(({ path }) => !path.startsWith('src'));
  const english = server.flatMap(({ path, source }) => englishOf(source).map((words) => `${path}: ${words}`));
  expect(english.length).toBeGreaterThan(300);
  expect(english.filter(chinese)).toEqual([]);
});

it('notices what it looks for', () => {
  const source = ts.createSourceFile(
    'x.ts',
    "const a = { en: '排队 now' }; // 待办\nconst bEn = `名 ${1}`;",
    ts.ScriptTarget.Latest,
    true,
  );
  expect(wordsOf(source).some((words) => oneWord.候补?.test(words))).toBe(true);
  expect(wordsOf(source).some((words) => oneWord.待我办?.test(words))).toBe(false);
  expect(englishOf(source).filter(chinese)).toEqual(['排队 now', '名 ']);
});
