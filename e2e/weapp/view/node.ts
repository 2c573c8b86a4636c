import { plainText } from '../../plain-text';
import type { Instance } from '../runtime/instance';

/** An element or a text of the page as a person would find it. */
export interface ViewNode {
  tag: string;
  /** Present on texts only. */
  text?: string;
  attributes: Record<string, unknown>;
  children: ViewNode[];
  parent: ViewNode | null;
  /** Where its handlers live. */
  owner: Instance;
  /** The same from one rendering to the next. */
  key: string;
}

export function* walk(node: ViewNode): Generator<ViewNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

export function* upwards(node: ViewNode): Generator<ViewNode> {
  for (let here: ViewNode | null = node; here; here = here.parent) yield here;
}

/** WXML writes attributes with hyphens, its compiler in camel case. */
export function attribute(node: ViewNode, name: string): unknown {
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return node.attributes[name] ?? node.attributes[camel];
}

export function textAttribute(node: ViewNode, name: string): string {
  return plainText(attribute(node, name));
}

export function isOn(node: ViewNode, name: string): boolean {
  const value = attribute(node, name);
  return value === true || value === 'true' || value === '';
}

export function isHidden(node: ViewNode): boolean {
  return [...upwards(node)].some(
    (one) =>
      /display:\s*none|visibility:\s*hidden/.test(textAttribute(one, 'style')) || attribute(one, 'hidden') === true,
  );
}

/** Text as it is read, without the parts that are hidden. */
export function readText(node: ViewNode): string {
  if (node.text !== undefined) return node.text;
  if (/display:\s*none/.test(textAttribute(node, 'style'))) return '';
  return node.children.map(readText).join('');
}

/** What a screen reader would say first: the label, else the text, else the placeholder. */
export function nameOf(node: ViewNode): string {
  return (textAttribute(node, 'aria-label') || readText(node) || textAttribute(node, 'placeholder')).trim();
}

/** `data-*` attributes by their name in scripts. */
export function dataset(node: ViewNode): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node.attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}

/** Elements of the page; the budget of the first screen is 300 (design §9). */
export function countElements(root: ViewNode): number {
  return [...walk(root)].filter((node) => node.text === undefined).length;
}
