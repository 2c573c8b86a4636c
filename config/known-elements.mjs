import { readFileSync } from 'node:fs';

const elements = JSON.parse(readFileSync(new URL('./elements.json', import.meta.url), 'utf8'));
/** What every template has, and what only React reads. */
const everywhere = ['class', 'style', 'id', 'bindtap', 'key', 'ref'];
/** `onGetPhoneNumber` → `bindgetphonenumber`, `hoverClass` → `hover-class`, as WeChat spells them. */
const spelt = (name) => {
  if (name === 'className') return 'class';
  if (name === 'onClick') return 'bindtap';
  if (name === 'catchMove') return 'bindtouchmove';
  if (/^on[A-Z]/.test(name)) return `bind${name.slice(2)}`.toLowerCase();
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
};

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
        for (const attribute of attributes) {
          if (attribute.type !== 'JSXAttribute' || typeof attribute.name.name !== 'string') continue;
          const wanted = spelt(attribute.name.name);
          if (!known.includes(wanted) && !everywhere.includes(wanted))
            context.report({
              node: attribute,
              message: `config/elements.json has no ${wanted} for ${element}: WeChat would not see it.`,
            });
        }
      },
    };
  },
};
