import { call, type Definition, type Instance } from '../runtime/instance';
import type { MiniProgram } from '../runtime/mini-program';
import type { RawNode, Templates } from './compile-wxml';
import type { ViewNode } from './node';

const builtIn = new Set(
  'page view text button input textarea image scroll-view swiper swiper-item picker picker-view picker-view-column switch checkbox checkbox-group radio radio-group label slider progress form rich-text navigator icon video canvas map cover-view cover-image web-view movable-area movable-view block slot open-data camera page-meta navigation-bar root-portal page-container match-media virtual'.split(
    ' ',
  ),
);

/** Draws pages of a mini-program as trees of nodes and keeps its native components alive. */
export class Renderer {
  private readonly components = new Map<string, Instance>();
  /** What is wrong with the markup, each said once. */
  readonly complaints = new Set<string>();

  constructor(
    private readonly program: MiniProgram,
    private readonly templates: Templates,
  ) {}

  page(): ViewNode {
    this.templates.listener = (complaint) => {
      if (/not found/i.test(complaint)) this.complaints.add(`${this.program.page.route}: ${complaint}`);
    };
    return this.draw(this.program.page, `${this.program.page.__id}`);
  }

  private draw(owner: Instance, key: string): ViewNode {
    const raw = this.templates.of(`${owner.route}.wxml`)(owner.data);
    return this.node(raw, owner, this.program.dist.componentsOf(owner.route), null, key);
  }

  private node(
    raw: RawNode,
    owner: Instance,
    components: Record<string, string>,
    parent: ViewNode | null,
    key: string,
  ): ViewNode {
    if (raw === null || typeof raw !== 'object') {
      const text = raw === null || raw === undefined ? '' : String(raw);
      return { tag: '#text', text, attributes: {}, children: [], parent, owner, key };
    }
    const tag = (raw.tag ?? 'virtual').replace(/^wx-/, '');
    const node: ViewNode = { tag, attributes: raw.attr ?? {}, children: [], parent, owner, key };
    const route = components[tag];
    if (route) {
      this.fill(node, route);
      return node;
    }
    if (!builtIn.has(tag)) this.complaints.add(`<${tag}> on ${owner.route} is no component`);
    node.children = raw.children.flatMap((child, index) => {
      const name = typeof child === 'object' && child?.wxKey !== undefined ? `k${child.wxKey}` : index;
      const drawn = this.node(child, owner, components, node, `${key}/${name}`);
      if (drawn.tag !== 'virtual') return [drawn];
      for (const grandchild of drawn.children) grandchild.parent = node;
      return drawn.children;
    });
    return node;
  }

  /** Draws a native component inside its own tag. Taro's `comp` and `custom-wrapper` are such. */
  private fill(node: ViewNode, route: string) {
    const sid = (node.attributes.i as { sid?: string } | undefined)?.sid ?? '';
    const key = `${node.key}:${sid}`;
    const known = this.components.get(key);
    const component = known ?? this.program.instantiate(route);
    this.components.set(key, component);
    const properties = Object.keys(component.properties ?? {});
    for (const name of properties) {
      if (node.attributes[name] !== undefined) component.data[name] = node.attributes[name];
    }
    if (!known) {
      const { lifetimes = {} } = component as unknown as Definition;
      for (const moment of ['created', 'attached', 'ready']) {
        this.program.guard(() => call(component, lifetimes[moment] ?? component[moment]));
      }
    }
    const inner = this.draw(component, key);
    for (const child of inner.children) child.parent = node;
    node.children = inner.children;
  }
}
