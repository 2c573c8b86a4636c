import { type Dist, mainPackage, resolvePath } from '../dist';
import type { Sandbox } from './sandbox';

/** Names of a browser that the wrapper of WeChat hides from every module. */
const hidden =
  'window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,XMLHttpRequest,WebSocket';

interface Require {
  (id: string): unknown;
  /** From any package: WeChat fetches it first. */
  async: (id: string) => Promise<unknown>;
}
type ModuleFunction = (require: Require, module: { exports: unknown }, exports: unknown) => void;

/** Loads the scripts of a compiled weapp by the rules of its packages. */
export class Loader {
  private readonly modules = new Map<string, { exports: unknown }>();

  constructor(
    private readonly dist: Dist,
    private readonly sandbox: Sandbox,
  ) {}

  load(path: string): unknown {
    const known = this.modules.get(path);
    if (known) return known.exports;
    if (!this.dist.has(path)) throw new Error(`module '${path}' is not defined`);
    const module = { exports: this.sandbox.bring({}) };
    this.modules.set(path, module);
    const source = `(function(require,module,exports,${hidden}){${this.dist.text(path)}\n})`;
    const run = this.sandbox.run(source, path) as ModuleFunction;
    const require = Object.assign((id: string) => this.require(path, id), {
      async: async (id: string) => this.load(resolvePath(path, id)),
    });
    run(require, module, module.exports);
    return module.exports;
  }

  private require(from: string, id: string): unknown {
    const resolved = resolvePath(from, id);
    const path = resolved.endsWith('.js') ? resolved : `${resolved}.js`;
    const home = this.dist.packageOf(path);
    if (home !== mainPackage && home !== this.dist.packageOf(from)) {
      throw new Error(`${from} requires ${path}, which is in the package ${home}: WeChat does not load it from there`);
    }
    return this.load(path);
  }
}
