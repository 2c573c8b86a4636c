import type { Dist } from '../dist';
import type { Definition } from './instance';
import type { Loader } from './loader';

/** Remembers what each script of the app handed to `Page` and `Component`. */
export class Definitions {
  private readonly known = new Map<string, Definition>();
  private loading = '';

  constructor(private readonly dist: Dist) {}

  readonly globals = {
    Page: (definition: Definition) => this.known.set(this.loading, definition),
    Component: (definition: Definition) => this.known.set(this.loading, definition),
    Behavior: (definition: Definition) => definition,
  };

  /** The definition of a page or component; its script and those of its components run the first time. */
  of(route: string, loader: Loader): Definition {
    const known = this.known.get(route);
    if (known) return known;
    // A component may use itself (Taro's does): it is known before its own components are looked at.
    this.known.set(route, {});
    for (const component of Object.values(this.dist.componentsOf(route))) this.of(component, loader);
    const outer = this.loading;
    this.loading = route;
    this.known.delete(route);
    try {
      loader.load(`${route}.js`);
    } finally {
      this.loading = outer;
    }
    const definition = this.known.get(route);
    if (!definition) throw new Error(`${route}.js called neither Page nor Component`);
    return definition;
  }
}
