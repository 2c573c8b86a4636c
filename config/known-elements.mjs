import { readFileSync } from 'node:fs';

const elements = JSON.parse(readFileSync(new URL('./elements.json', import.meta.url), 'utf8'));
/** What every template has, and what only React reads. */
const everywhere = ['class', 'style', 'id', 'bindtap', 'key', 'ref'];
/** `onGetPhoneNumber` → `bindgetphonenumber`, `hoverClass` → `hover-class`, as WeChat spells them. */
const spelt = (name) => {
  if (name === 'className') return 'class';
  if (name === 'onClick') return 'bindtap';
  if (name === 'catchMove') return 'bindtouchmove';
  // The templates write it as bindlongpress, from what Taro calls it.
  if (name === 'onLongPress') return 'bindlongtap';
  if (/^on[A-Z]/.test(name)) return `bind${name.slice(2)}`.toLowerCase();
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
};

/**
 * Handlers that a spread writes on a condition: `{...(held ? { onLongPress: held } : {})}`. A bare `{...{ role: 'row' }}`
 * says that a browser alone reads it.
 */
const handlersOf = (node) => {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(keysOf);
  return node.type === 'LogicalExpression' ? keysOf(node.right) : [];
};
const keysOf = (node) =>
  node.type === 'ObjectExpression'
    ? node.properties.flatMap(({ key }) => (key?.type === 'Identifier' && /^on[A-Z]/.test(key.name) ? [key] : []))
    : handlersOf(node);
const namesOf = (attribute) => (attribute.type === 'JSXAttribute' ? [attribute.name] : handlersOf(attribute.argument));

/** Refuses an element of Taro's, or an attribute written on one, that WeChat's templates do not hold. */
export const knownElements = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const taro = new Map();
    return {
      ImportDeclaration({ source, specifiers, importKind }) {
        if (source.value !== '@tarojs/components' || importKind === 'type') return;
        for (const each of specifiers)
          if (each.type === 'ImportSpecifier' && each.importKind !== 'type')
            taro.set(each.local.name, each.imported.name);
      },
      JSXOpeningElement({ name, attributes }) {
        const element = taro.get(name.name);
        if (!element) return;
        const known = elements[element]?.map((each) => (each.startsWith('bind') ? each.toLowerCase() : each));
        if (!known) {
          context.report({ node: name, message: `config/elements.json has no ${element}: WeChat would draw nothing.` });
          return;
        }
        for (const each of attributes.flatMap(namesOf)) {
          if (typeof each.name !== 'string') continue;
          const wanted = spelt(each.name);
          if (!known.includes(wanted) && !everywhere.includes(wanted))
            context.report({
              node: each,
              message: `config/elements.json has no ${wanted} for ${element}: WeChat would not see it.`,
            });
        }
      },
    };
  },
};
