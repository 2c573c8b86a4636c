import pg from 'pg';

/**
 * Statements sent to the database in one call, BEGIN and COMMIT included. Those two travel together with their
 * neighbours, so a write waits for the network twice less often than this says. What goes around a `lasting` one is not
 * counted: it travels with it.
 */
export interface Meter {
  roundTrips: number;
}
let sent = 0;
/** What this process sends while the work lasts: a process has one call at a time. */
export async function metered<T>(meter: Meter, work: () => Promise<T>): Promise<T> {
  const before = sent;
  try {
    return await work();
  } finally {
    meter.roundTrips += sent - before;
  }
}

/**
 * How a statement begins that is worth planning once: each connection keeps its plan under a name. For the statements of
 * the door and of a full gate, planning costs the database more than running. HUIGUAN_PREPARE=off turns it off, for a
 * pooler that does not carry names across (docs/scale.md).
 */
const kept = '/* kept */';
/**
 * How a statement begins that is kept and planned for all values at once: it joins so many views that planning it costs
 * ten times its running, and left to itself the server plans it anew each time. Only for what is found by keys whatever
 * the values are.
 */
const lasting = '/* lasting */';
const lastingPlan = 'SET LOCAL plan_cache_mode = force_generic_plan';
/** How the statement begins that closes a transaction: it waits for COMMIT, and both are sent at once. */
const closing = '/* closing */';
const keeps = process.env.HUIGUAN_PREPARE !== 'off';

const names = new Map<string, string>();
function nameOf(text: string): string {
  const name = names.get(text) ?? `kept_${names.size}`;
  names.set(text, name);
  return name;
}

type Answer = Promise<pg.QueryResult>;
type Statement = [text: unknown, values?: unknown];
const nothing = (command: string): Answer =>
  Promise.resolve({ command, rowCount: 0, oid: 0, fields: [], rows: [] } satisfies pg.QueryResult);

/** Sends what need not wait for an answer in one flight: BEGIN with the first statement, COMMIT with the last. */
export class FlightClient extends pg.Client {
  private begins = false;
  private inTransaction = false;
  private last: Statement | null = null;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    // The pool listens while a connection rests. One that is lost in use would end the process with no one listening;
    // its statements fail by themselves.
    this.on('error', () => undefined);
  }

  // `query` has a dozen overloads; standing in front of them keeps them all.
  override query: pg.Client['query'] = new Proxy(super.query.bind(this), {
    apply: (query, self, given) => {
      sent++;
      return this.take(given as Statement, (statement) => Reflect.apply(query, self, named(statement)) as Answer);
    },
  });

  private take(statement: Statement, send: (statement: Statement) => Answer): unknown {
    const [text] = statement;
    const { last } = this;
    this.last = null;
    if (text === 'commit' || text === 'rollback') this.inTransaction = false;
    if (text === 'begin') {
      this.begins = true;
      this.inTransaction = true;
      return nothing('BEGIN');
    }
    if (this.begins && (text === 'rollback' || (text === 'commit' && !last))) {
      this.begins = false;
      return nothing(text.toUpperCase());
    }
    if (typeof text === 'string' && text.startsWith(closing)) {
      this.last = statement;
      return nothing('INSERT');
    }
    if (keeps && !this.inTransaction && typeof text === 'string' && text.startsWith(lasting))
      return this.together([['begin'], [lastingPlan], statement, ['commit']], send, 2);
    // A transaction that a held statement aborts is rolled back by its COMMIT, and the statement's error is thrown.
    const ahead =
      text === 'rollback' ? [] : [...(this.begins ? [['begin'] as Statement] : []), ...(last ? [last] : [])];
    this.begins = false;
    return ahead.length === 0 ? send(statement) : this.together([...ahead, statement], send);
  }

  /** The answer of the last, or of the one that is named by its place; the first that fails is thrown. */
  private async together(statements: Statement[], send: (statement: Statement) => Answer, which = -1): Answer {
    const { stream } = this.connection;
    stream.cork();
    const answers = statements.map(send);
    stream.uncork();
    const answer = (await Promise.all(answers)).at(which);
    if (!answer) throw new Error('each statement has an answer');
    return answer;
  }
}

function named([text, values]: Statement): unknown[] {
  return keeps &&
    typeof text === 'string' &&
    Array.isArray(values) &&
    [kept, lasting, closing].some((beginning) => text.startsWith(beginning))
    ? [{ name: nameOf(text), text, values }]
    : values === undefined
      ? [text]
      : [text, values];
}
