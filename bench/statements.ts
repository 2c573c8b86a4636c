import { createRequire } from 'node:module';
import { join } from 'node:path';
import type pg from 'pg';

export interface Statement {
  text: string;
  values: unknown[];
}

// The house's own: the peers beside the bench bring another.
const { Query } = createRequire(join(__dirname, '..', 'package.json'))('pg') as typeof pg;

/** The statements that the door sends during one call, as pg gets them. */
export async function statementsOf(call: () => Promise<unknown>): Promise<Statement[]> {
  const found: Statement[] = [];
  // Every statement that a client sends, of whatever kind, is submitted here.
  const sent = Query.prototype as unknown as { submit: (connection: pg.Connection) => void };
  const { submit } = sent;
  sent.submit = function (this: Statement, connection) {
    found.push({ text: this.text, values: this.values ?? [] });
    return submit.call(this, connection);
  };
  try {
    await call();
  } finally {
    sent.submit = submit;
  }
  return found;
}

export interface Plan {
  /** Milliseconds. */
  planning: number;
  execution: number;
  /** Tables that are read through, with their rows. */
  through: string[];
}
interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** How the server plans and runs a statement: the least of some times on a connection that knows its tables: planning is nothing but processor time. */
export async function planOf(client: pg.Client, { text, values }: Statement, times = 5): Promise<Plan> {
  const plans: Plan[] = [];
  for (let i = 0; i <= times; i++) {
    const { rows } = await client.query<{
      'QUERY PLAN': [{ Plan: Node; 'Planning Time': number; 'Execution Time': number }];
    }>(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, values);
    const plan = rows[0]?.['QUERY PLAN'][0];
    if (plan)
      plans.push({
        planning: plan['Planning Time'],
        execution: plan['Execution Time'],
        through: scansOf(plan.Plan),
      });
  }
  const [, ...known] = plans;
  const quickest = known.sort((a, b) => a.planning - b.planning)[0];
  if (!quickest) throw new Error('the server explained nothing');
  return quickest;
}

const fewRows = 1_000;
const scansOf = (node: Node): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && readBy(node) > fewRows ? [`${node['Relation Name']} ${readBy(node)}`] : []),
  ...(node.Plans ?? []).flatMap(scansOf),
];
const readBy = (node: Node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
