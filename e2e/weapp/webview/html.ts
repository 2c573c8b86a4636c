import { attribute, isOn, textAttribute, type ViewNode } from '../view/node';

export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `mode` of an image as the size and place of a background. */
const imageModes: Record<string, string> = {
  scaleToFill: '100% 100%',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: '100% auto',
  heightFix: 'auto 100%',
};

/** The inside of WeChat's own controls; all other tags hold just their children. */
const insides: Record<string, (node: ViewNode) => string> = {
  input: (node) => {
    const kind = isOn(node, 'password') ? 'password' : 'text';
    return `<input type="${kind}" value="${said(node, 'value')}" placeholder="${said(node, 'placeholder')}">`;
  },
  textarea: (node) => {
    const lines = Math.max(2, textAttribute(node, 'value').split('\n').length);
    const size = isOn(node, 'auto-height') ? ` rows="${lines}"` : ' class="tall"';
    return `<textarea${size} placeholder="${said(node, 'placeholder')}">${said(node, 'value')}</textarea>`;
  },
  switch: () => '<i></i>',
  'rich-text': (node) => (typeof attribute(node, 'nodes') === 'string' ? String(attribute(node, 'nodes')) : ''),
};

const said = (node: ViewNode, name: string) => escapeHtml(textAttribute(node, name));

/** A page as HTML. Attributes that styles or measuring may name are kept: class, style, id and data-*. */
export function htmlOf(node: ViewNode): string {
  if (node.text !== undefined) return escapeHtml(node.text);
  const inside = insides[node.tag]?.(node) ?? node.children.map(htmlOf).join('');
  return `<wx-${node.tag}${attributesOf(node)}>${inside}</wx-${node.tag}>`;
}

function attributesOf(node: ViewNode): string {
  const states = ['disabled', 'checked', 'plain', 'loading']
    .filter((name) => isOn(node, name))
    .map((name) => `is-${name}`);
  const variants =
    node.tag === 'button'
      ? [`type-${textAttribute(node, 'type') || 'default'}`, `size-${textAttribute(node, 'size') || 'default'}`]
      : [];
  const classes = [textAttribute(node, 'class'), ...states, ...variants].filter(Boolean).join(' ');
  const kept = Object.entries(node.attributes).filter(([name]) => name === 'id' || name.startsWith('data-'));
  const pairs: [string, string][] = [
    ['class', classes],
    ['style', styleOf(node)],
    ...kept.map(([name, value]): [string, string] => [name, String(value)]),
  ];
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/** Files of the app by their path, files of the phone (`wxfile://…`) apart from them. */
const addressOf = (source: string) =>
  source.startsWith('wxfile:') ? `/device?path=${encodeURIComponent(source)}` : `/${source.replace(/^\//, '')}`;

function styleOf(node: ViewNode): string {
  const own = textAttribute(node, 'style');
  if (node.tag === 'scroll-view')
    return `${own};overflow:${isOn(node, 'scroll-y') || isOn(node, 'scroll-x') ? 'auto' : 'hidden'}`;
  if (node.tag !== 'image') return own;
  const size = imageModes[textAttribute(node, 'mode')] ?? '100% 100%';
  const source = textAttribute(node, 'src');
  const url = /^(https?:|data:)/.test(source) ? source : addressOf(source);
  return source ? `${own};background:url("${url}") center/${size} no-repeat` : own;
}
