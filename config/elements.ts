import path from 'node:path';
import elements from './elements.json';

/** Attributes by element, each with the expression of its default; '' for one without. */
type Elements = Record<string, Record<string, string>>;

interface Template {
  internalComponents: Elements;
  nestElements: Map<string, number>;
  createMiniComponents(elements: Elements): Elements;
}
interface Platform {
  runtimePath: string | string[];
  template: Template;
}
interface Context {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void;
}

/** How often one may lie in another of its kind; Taro draws fifteen of each unless it is told. */
const depths = { text: 3, 'static-text': 3, 'catch-view': 2, 'scroll-view': 2 };

const keepUsed = (all: Elements) => {
  const used = Object.entries(elements).map(([name, attributes]) => [
    name,
    Object.fromEntries(attributes.map((attribute) => [attribute, all[name]?.[attribute] ?? ''])),
  ]);
  for (const name of Object.keys(all)) delete all[name];
  Object.assign(all, Object.fromEntries(used));
};

/**
 * WeChat draws what lies in the templates alone, and Taro's hold every attribute of every element, and know none for
 * screen readers. Here they hold what elements.json names: a third of the bytes, and a finger that moves over a button
 * no longer calls the program. The linter refuses what the table does not name.
 */
export default (context: Context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (process.env.TARO_ENV !== 'weapp') return;
      const { template } = platform;
      keepUsed(template.internalComponents);
      for (const [name, depth] of Object.entries(depths)) template.nestElements.set(name, depth);
      const create = template.createMiniComponents.bind(template);
      template.createMiniComponents = (all) => {
        const made = create(all);
        // Only a sheet holds the page still; everything else may scroll unheard.
        delete made.view?.bindtouchmove;
        return made;
      };
      // The runtime numbers attributes as the templates do, so it knows the same ones.
      platform.runtimePath = path.resolve(__dirname, 'elements-runtime.js');
    },
  });
};
