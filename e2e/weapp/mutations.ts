import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementBudget, packageBudget } from './budgets';
import type { Dist } from './dist';
import { tabIconPaths } from './static/sizes';

/** One way to break a compiled weapp. */
export interface Mutation {
  name: string;
  /** Words of the report that show that the right fault was seen. */
  expect: RegExp;
  breakIt: (copy: Copy) => void;
}

/** A copy of a compiled weapp that may be spoiled. */
export class Copy {
  /** The page that is broken: one of a subpackage where there is any. */
  readonly route: string;

  constructor(readonly dist: Dist) {
    this.route = dist.pages.at(-1) ?? '';
  }

  get firstTab() {
    return this.dist.tabs[0]?.pagePath ?? '';
  }

  path(file: string) {
    return join(this.dist.folder, file);
  }

  edit(file: string, change: (source: string) => string) {
    const source = readFileSync(this.path(file), 'utf8');
    const changed = change(source);
    if (changed === source) throw new Error(`${file} is as before`);
    writeFileSync(this.path(file), changed);
  }

  remove(file: string) {
    rmSync(this.path(file));
  }

  /** Adds a statement that runs before the page's own. */
  prepend(statement: string) {
    this.edit(`${this.route}.js`, (source) => `${statement}\n${source}`);
  }
}

/** Puts a statement in place of what the page does as it loads. */
const onLoad = (statement: string) =>
  `var plainPage = Page; Page = function (page) { page.onLoad = function () { ${statement} }; plainPage(page); };`;

export const mutations: Mutation[] = [
  { name: 'a page without its script', expect: /\.js is missing/, breakIt: (copy) => copy.remove(`${copy.route}.js`) },
  {
    name: 'a page without its WXML',
    expect: /\.wxml is missing/,
    breakIt: (copy) => copy.remove(`${copy.route}.wxml`),
  },
  { name: 'eval', expect: /makes code with eval/, breakIt: (copy) => copy.prepend('var made = eval("1 + 1");') },
  {
    name: 'new Function',
    expect: /makes code with Function/,
    breakIt: (copy) => copy.prepend('var made = new Function("return 1");'),
  },
  { name: 'Intl', expect: /uses Intl/, breakIt: (copy) => copy.prepend('var form = new Intl.NumberFormat("zh");') },
  {
    name: 'the document of a browser',
    expect: /uses document/,
    breakIt: (copy) => copy.prepend('document.title = "a";'),
  },
  { name: 'structuredClone', expect: /uses structuredClone/, breakIt: (copy) => copy.prepend('structuredClone({});') },
  {
    name: 'optional chaining',
    expect: /ES2019|Unexpected token/,
    breakIt: (copy) => copy.prepend('var none = wx?.none;'),
  },
  {
    name: 'a script that requires another package',
    expect: /is in the package stranger/,
    breakIt: (copy) => {
      copy.edit('app.json', (source) => {
        const app = JSON.parse(source) as Dist['app'];
        const key = app.subpackages ? 'subpackages' : 'subPackages';
        return JSON.stringify({ ...app, [key]: [...(app[key] ?? []), { root: 'stranger', pages: [] }] });
      });
      cpSync(copy.path(`${copy.route}.js`), copy.path('stranger/part.js'));
      copy.prepend('require("/stranger/part.js");');
    },
  },
  {
    name: 'a page that throws as it loads',
    expect: /broken on purpose/,
    breakIt: (copy) => copy.prepend(onLoad('throw new Error("broken on purpose");')),
  },
  {
    name: 'a missing template',
    expect: /tmpl_0_\w+.{0,20}not found/i,
    breakIt: (copy) => copy.edit('base.wxml', (source) => source.replaceAll(/name="tmpl_0_/g, 'name="gone_0_')),
  },
  {
    name: 'WXML that does not close',
    expect: /WXML|wxml|编译/,
    breakIt: (copy) => copy.edit(`${copy.route}.wxml`, (source) => `${source}<view>`),
  },
  {
    name: 'a missing tab icon',
    expect: /tab icon .* is missing/,
    breakIt: (copy) => copy.remove(tabIconPaths(copy.dist)[0] ?? ''),
  },
  {
    name: 'a package above its budget',
    expect: /main has \d+ bytes/,
    breakIt: (copy) => truncateSync(copy.path('app.wxss'), packageBudget + statSync(copy.path('app.wxss')).size),
  },
  {
    name: 'a tab outside the main package',
    expect: /is not in the main package/,
    breakIt: (copy) =>
      copy.edit('app.json', (source) => source.replace(`"pagePath":"${copy.firstTab}"`, '"pagePath":"stranger/part"')),
  },
  {
    name: 'a call of an API that WeChat does not have',
    expect: /wx\.\w+ is not a function/,
    breakIt: (copy) => copy.prepend('wx.readMind();'),
  },
  {
    name: 'a promise that nobody catches',
    expect: /unhandled rejection.*lost on purpose/,
    breakIt: (copy) => copy.prepend('Promise.reject(new Error("lost on purpose"));'),
  },
  {
    name: 'a setData above its budget',
    expect: /setData on .* sends \d+ bytes/,
    breakIt: (copy) => copy.prepend(onLoad('this.setData({ heavy: new Array(70000).join("x") });')),
  },
  {
    name: 'a first screen of too many elements',
    expect: /elements, budget/,
    breakIt: (copy) => copy.edit(`${copy.route}.wxml`, (source) => source + '<view />'.repeat(elementBudget)),
  },
  {
    name: 'a colour that theme.json does not define',
    expect: /has no (light|dark) value/,
    breakIt: (copy) => copy.edit('theme.json', () => '{"light":{},"dark":{}}'),
  },
  {
    name: 'labels that no template carries',
    expect: /the labels are lost/,
    breakIt: (copy) => {
      copy.prepend('var name = "aria-label";');
      copy.edit('base.wxml', (source) => source.replaceAll('aria-label=', 'data-label='));
    },
  },
];
