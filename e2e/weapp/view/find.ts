import { isHidden, nameOf, readText, textAttribute, upwards, type ViewNode, walk } from './node';

/** What a person calls a thing on the screen: its whole label or text, or a pattern of it. */
export type Name = string | RegExp;

export interface Where {
  /** Only inside the smallest block that also holds this text, such as one card of a list. */
  within?: Name;
  /** Which of several that are called the same, from 0. */
  nth?: number;
}

const fields = new Set(['input', 'textarea', 'picker', 'switch', 'checkbox', 'radio', 'slider']);

export const matches = (given: string, name: Name) => (typeof name === 'string' ? given === name : name.test(given));

export const isField = (node: ViewNode) => fields.has(node.tag);

/** The innermost visible elements that bear the name. Their order is that of the page. */
export function named(root: ViewNode, name: Name): ViewNode[] {
  const found = [...walk(root)].filter(
    (node) => node.text === undefined && matches(nameOf(node), name) && !isHidden(node),
  );
  return found.filter((node) => !found.some((other) => other !== node && [...upwards(other)].includes(node)));
}

/** The one element of that name; says what is there instead when it is missing or not alone. */
export function one(root: ViewNode, name: Name, { within, nth }: Where = {}): ViewNode {
  const found = named(within === undefined ? root : block(root, within, name), name);
  const node = found[nth ?? 0];
  if (!node) throw new Error(`"${name}" is not on the page. There is: ${summary(root)}`);
  if (found.length > 1 && nth === undefined)
    throw new Error(`"${name}" is on the page ${found.length} times: say which`);
  return node;
}

/** The smallest element that holds both a text and something of the wanted name. */
function block(root: ViewNode, text: Name, wanted: Name): ViewNode {
  for (const start of named(root, text)) {
    for (const node of upwards(start)) if (named(node, wanted).length > 0) return node;
  }
  throw new Error(`no block holds both "${text}" and "${wanted}". There is: ${summary(root)}`);
}

/** The control of a form by its own label or placeholder, or by the text beside it. */
export function field(root: ViewNode, name: Name, where: Where = {}): ViewNode {
  const scope = where.within === undefined ? root : block(root, where.within, name);
  const controls = [...walk(scope)].filter((node) => isField(node) && !isHidden(node));
  const own = controls.filter((node) =>
    [textAttribute(node, 'aria-label'), textAttribute(node, 'placeholder'), readText(node).trim()].some((said) =>
      matches(said, name),
    ),
  );
  const chosen = own[where.nth ?? 0];
  if (chosen) return chosen;
  for (const label of named(scope, name)) {
    for (const node of upwards(label)) {
      const inside = [...walk(node)].filter((child) => isField(child) && !isHidden(child));
      if (inside.length === 1 && inside[0]) return inside[0];
      if (inside.length > 1) break;
    }
  }
  throw new Error(`no field is called "${name}". There are: ${controls.map((node) => nameOf(node)).join(' / ')}`);
}

export function summary(root: ViewNode): string {
  const said = [...walk(root)].map((node) => (node.text ?? textAttribute(node, 'aria-label')).trim()).filter(Boolean);
  return said.join(' / ').slice(0, 1200);
}

/** The tree as indented lines, for the eye of whoever mends a road. */
export function outline(node: ViewNode, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (node.text !== undefined) return `${indent}${JSON.stringify(node.text)}\n`;
  const label = textAttribute(node, 'aria-label');
  const kind = textAttribute(node, 'class').trim();
  const line = `${indent}<${node.tag}${kind ? ` .${kind.split(/\s+/).join('.')}` : ''}${label ? ` "${label}"` : ''}>\n`;
  return line + node.children.map((child) => outline(child, depth + 1)).join('');
}
