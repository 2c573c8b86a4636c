import { type AnyNode, type FunctionDeclaration, type Identifier, type Node, parse } from 'acorn';
import { type AncestorVisitors, ancestor, full } from 'acorn-walk';

/** Syntax that iOS 12 and Chrome 70 still read; optional chaining came a year later. */
const oldestSyntax = 2019;

export interface Use {
  name: string;
  line: number;
  ancestors: AnyNode[];
}

/** One compiled script with its free names: those that no scope around them declares. */
export class ParsedScript {
  readonly tree: Node;
  readonly newSyntax: string | null = null;
  private readonly declared = new Map<Node, Set<string>>();

  constructor(
    readonly path: string,
    source: string,
  ) {
    try {
      this.tree = parse(source, { ecmaVersion: oldestSyntax, locations: true });
    } catch (error) {
      this.newSyntax = (error as Error).message;
      this.tree = parse(source, { ecmaVersion: 'latest', locations: true });
    }
    // The walker calls every declared name a VariablePattern; its types do not know that.
    ancestor(this.tree, {
      VariablePattern: (node: Identifier, _state: unknown, ancestors: Node[]) => this.declare(node.name, ancestors),
      FunctionDeclaration: (node: FunctionDeclaration, _state: unknown, ancestors: Node[]) =>
        this.declare(node.id.name, ancestors.slice(0, -1)),
    } as AncestorVisitors<unknown>);
  }

  /** Every use of a name as a value, where no function around it declares that name. */
  freeUses(names: Set<string>): Use[] {
    const uses: Use[] = [];
    ancestor(this.tree, {
      Identifier: (node, _state, ancestors) => {
        const around = [...ancestors];
        if (!names.has(node.name) || around.some((scope) => this.declared.get(scope)?.has(node.name))) return;
        const parent = around.at(-2);
        if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return;
        uses.push({ name: node.name, line: node.loc?.start.line ?? 0, ancestors: around });
      },
    });
    return uses;
  }

  visit(look: (node: AnyNode) => void) {
    full(this.tree, (node) => look(node));
  }

  /** A name belongs to the function around it; that a block is smaller makes no difference to what is searched here. */
  private declare(name: string, ancestors: Node[]) {
    const scope = [...ancestors].reverse().find((node) => isScope(node)) ?? this.tree;
    const names = this.declared.get(scope) ?? new Set();
    this.declared.set(scope, names.add(name));
  }
}

const isScope = (node: Node) => /Function|Program/.test(node.type);

/**
 * Whether the script looks before it leaps: the use is inside a `try`, or the module it belongs to (the outermost
 * function of a bundle that holds modules) asks `typeof` about the name.
 */
export function isGuarded({ name, ancestors }: Use): boolean {
  if (ancestors.some((node, index) => node.type === 'TryStatement' && ancestors[index + 1] === node.block)) return true;
  const module = ancestors.find((node) => /Function/.test(node.type));
  let asked = false;
  if (module) {
    full(module, (node) => {
      const one = node;
      if (one.type !== 'UnaryExpression' || one.operator !== 'typeof') return;
      asked ||= one.argument.type === 'Identifier' && one.argument.name === name;
    });
  }
  return asked;
}
