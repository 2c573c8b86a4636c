import type { Insertable } from 'kysely';
import type { Client } from 'pg';
import type { DB } from '../../cloudfunctions/shared/schema';

/** In the order of their foreign keys. */
const tables = [
  'association',
  'committee',
  'person',
  'appointment',
  'file',
  'flow_case',
  'flow_party',
  'flow_event',
  'membership',
  'representative',
  'membership_material',
  'membership_event',
  'content_check',
  'application_draft',
  'consent',
  'notice',
  'subscription_grant',
  'fund',
  'fee_item',
  'meeting',
  'meeting_seats',
  'meeting_event',
  'agenda_item',
  'agenda_file',
  'registration',
  // A seat that costs something is the payer's once it is paid.
  'bill',
  'payment',
  'allocation',
  'gate_scan',
  'attendance',
  'attendance_day',
  'point_entry',
  'roll_entry',
  'floor_question',
  'floor_upvote',
  'motion',
  'vote',
  'minutes',
  'minutes_confirmation',
  'survey_answered',
  'survey_content',
  'budget',
  'budget_line',
  'budget_income',
  'expense',
  'expense_invoice',
  'payout_batch',
  'payout_item',
  'own_account',
  'bank_statement',
  'bank_line',
  'statement_line',
  'dues_standard',
  'dues_tier',
  'dues_tier_for',
  'dues_reduction',
  'dues_ballot',
  'sheet_import',
] as const satisfies readonly (keyof DB)[];
export type DemoTable = (typeof tables)[number];

const rowsAtOnce = 2_000;

/** Rows gathered in memory and written a few thousand a statement: 25,000 companies are some 300,000 rows. */
export class Rows {
  readonly gathered: { [T in DemoTable]: Insertable<DB[T]>[] } = {
    association: [],
    committee: [],
    person: [],
    appointment: [],
    file: [],
    flow_case: [],
    flow_party: [],
    flow_event: [],
    membership: [],
    representative: [],
    membership_material: [],
    membership_event: [],
    content_check: [],
    application_draft: [],
    consent: [],
    notice: [],
    subscription_grant: [],
    meeting: [],
    meeting_seats: [],
    meeting_event: [],
    agenda_item: [],
    agenda_file: [],
    registration: [],
    gate_scan: [],
    attendance: [],
    attendance_day: [],
    point_entry: [],
    roll_entry: [],
    floor_question: [],
    floor_upvote: [],
    motion: [],
    vote: [],
    minutes: [],
    minutes_confirmation: [],
    survey_answered: [],
    survey_content: [],
    budget: [],
    budget_line: [],
    budget_income: [],
    expense: [],
    expense_invoice: [],
    payout_batch: [],
    payout_item: [],
    fund: [],
    fee_item: [],
    bill: [],
    payment: [],
    allocation: [],
    own_account: [],
    bank_statement: [],
    bank_line: [],
    statement_line: [],
    dues_standard: [],
    dues_tier: [],
    dues_tier_for: [],
    dues_reduction: [],
    dues_ballot: [],
    sheet_import: [],
  };
  private readonly later: ((client: Client) => Promise<unknown>)[] = [];

  add<T extends DemoTable>(table: T, row: Insertable<DB[T]>): void {
    // The index by T is not known to hold rows of T: TypeScript sees the union.
    (this.gathered[table] as Insertable<DB[T]>[]).push(row);
  }

  /**
   * A statement after all rows are in, in the order of telling. A meeting takes registrations only while it is open, so
   * what came of it afterwards is told afterwards, as in life.
   */
  then(text: string, values: unknown[]): void {
    this.later.push((client) => client.query(text, values));
  }

  /** Rows after all others, in the order of telling: what stands on something that was only told afterwards. */
  after<T extends keyof DB>(table: T, rows: readonly Insertable<DB[T]>[]): void {
    this.later.push((client) => insertAll(client, table, rows));
  }

  async write(client: Client): Promise<void> {
    for (const table of tables) await insertAll(client, table, this.gathered[table]);
    for (const tell of this.later) await tell(client);
  }
}

async function insertAll(client: Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await insert(client, table, rows.slice(from, from + rowsAtOnce));
}

// One JSON parameter a statement: no limit on the number of values, and the table's own types read it.
async function insert(client: Client, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    .map((column) => client.escapeIdentifier(column))
    .join(', ');
  const values = JSON.stringify(rows, function (this: Record<string, unknown>, column, value: unknown) {
    const raw = this[column];
    return Buffer.isBuffer(raw) ? `\\x${raw.toString('hex')}` : value;
  });
  await client.query(
    `insert into ${client.escapeIdentifier(table)} (${columns})
     select ${columns} from json_populate_recordset(null::${client.escapeIdentifier(table)}, $1)`,
    [values],
  );
}
