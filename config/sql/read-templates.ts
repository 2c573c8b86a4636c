import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { hole } from './tokens';

/** SQL as a file holds it: a template, with its interpolations as `hole`, or what a call of the builder comes to. */
export interface Text {
  file: string;
  /** Of its first line, from 1. */
  line: number;
  text: string;
}

const builder: Record<string, string> = {
  selectFrom: 'SELECT FROM',
  insertInto: 'INSERT INTO',
  updateTable: 'UPDATE',
  deleteFrom: 'DELETE FROM',
  mergeInto: 'MERGE INTO',
  innerJoin: 'JOIN',
  leftJoin: 'JOIN',
  rightJoin: 'JOIN',
  fullJoin: 'JOIN',
  crossJoin: 'JOIN',
  innerJoinLateral: 'JOIN',
  leftJoinLateral: 'JOIN',
};

const isSql = (tag: ts.Expression): boolean => ts.isIdentifier(tag) && tag.text === 'sql';
const textOf = (template: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map((span) => hole + span.literal.text).join('');
const strings = (node: ts.Expression | undefined): string[] =>
  !node
    ? []
    : ts.isStringLiteralLike(node)
      ? [node.text]
      : ts.isArrayLiteralExpression(node)
        ? node.elements.flatMap((each) => strings(each))
        : [];

/** Every `sql` template of a source and every relation that the builder is given; throws where either hides its names. */
export function textsIn(file: string, source: string): Text[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const given = new Set([...source.matchAll(/\.with(?:Recursive)?\(\s*'(\w+)/g)].map((match) => match[1] ?? ''));
  const take = (node: ts.Node, text: string) =>
    texts.push({ file, text, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1 });
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && isSql(node.tag)) take(node.template, textOf(node.template));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const [first] = node.arguments;
      if (isSql(expression) && ['raw', 'table', 'id'].includes(name.text))
        throw new Error(`${file}: sql.${name.text} hides what it names; write it in a template`);
      const verb = Object.hasOwn(builder, name.text) ? builder[name.text] : undefined;
      if (verb && first && !ts.isArrowFunction(first)) {
        const named = strings(first);
        if (named.length === 0) throw new Error(`${file}: ${name.text}(${first.getText(tree)}) hides its relation`);
        for (const text of named) {
          const relation = text.split(/\s/)[0] ?? '';
          if (!given.has(relation)) take(name, `${verb} ${relation}`);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

export const readTexts = (root: string, files: string[]): Text[] =>
  files.flatMap((file) => textsIn(file, readFileSync(`${root}/${file}`, 'utf8')));
