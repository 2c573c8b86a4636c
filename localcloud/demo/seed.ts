import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { startOf } from '../../cloudfunctions/shared/clock';
import { Failure, explain } from '../failure';
import { addApplications } from './applications';
import { addAssociation, associationUscc, layAssociation } from './association';
import { addBooks, addSchoolFund, clearBooks, closeBooks } from './books';
import { addChartProposal, addOwnAccounts } from './chart';
import { addCredit, publishGrades } from './credit';
import { addAuditReports, addDisclosures } from './disclosure';
import { addDrafts } from './drafts';
import { addExpenses } from './expenses';
import { addDues } from './dues';
import { addDuesRuns } from './dues-runs';
import { addImports } from './imports';
import { addDuplicates } from './duplicates';
import { addInbox } from './inbox';
import { addInquiries } from './inquiries';
import { addLife } from './life';
import { addMeetings } from './meetings/all';
import type { DemoMotion } from './meetings/congress';
import { addMembers, leastCompanies } from './members';
import { addFees, addSeatFees, sortMoney } from './payments';
import { postDocuments } from './postings';
import { addLedger } from './ledger';
import { addRating } from './rating';
import { addRecords } from './records';
import { addRisks } from './risks';
import { addStatements } from './statements';
import { Papers, type Upload } from './papers';
import { Random } from './random';
import { addWatch } from './watch';
import { World } from './world';

export interface SeedOptions {
  /** Members with a number, active or not; applications under way come on top. At least 20. */
  companies: number;
  /** Everything is dated from this day (Asia/Shanghai) backwards. */
  now: Date;
  /** Another seed, other names. */
  seed?: number;
  /** Clears the demo data that is there first, and all that was done with it, in the same transaction. */
  replace?: boolean;
  /** Takes a document into the file store and answers its cloud id; without it the rows name documents nobody holds. */
  files?: Upload;
}

/**
 * Fills a migrated, empty house with an association, its officers, members and applications, in one transaction.
 *
 * The same seed and day give the same rows, ids included; only the cipher text of ID numbers differs, because each has
 * a nonce of its own. HUIGUAN_SECRET must be the functions' own, or they could not open what is encrypted here.
 * Nobody and nothing in it is real. Throws a `Failure` when the house is not empty or the database refuses.
 */
export async function seed(databaseUrl: string, options: SeedOptions): Promise<{ companies: number; ms: number }> {
  const began = performance.now();
  const client = new Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    const clears = options.replace === true && (await isDemo(client));
    if (!clears && (await isOccupied(client))) {
      throw new Failure(
        '这个数据库里已经有协会的数据，没有写演示数据。',
        'This database already holds an association; no demo data was written.',
      );
    }
    const { world, papers, keeper, school, staff, publishes, audits } = compose(options);
    if (options.files) await papers.upload(options.files);
    await client.query('begin');
    if (clears) {
      await client.query(`truncate ${everything.join(', ')} restart identity cascade`);
      await clearBooks(client);
      await client.query('update ledger_head set size = 0, origin = null');
    }
    await world.rows.write(client);
    await addOwnAccounts(client, world);
    await postDocuments(client);
    await client.query(
      `update person p set acting_for = m.id from membership m where p.openid = 'local-member' and m.name = '苏州稷岫精密机械有限公司'`,
    );
    await addBooks(client, world, keeper, school);
    await closeBooks(client, world, keeper);
    await addChartProposal(client, world);
    await addCredit(client, world, options.companies, staff);
    await publishGrades(client, world, publishes, staff);
    await addRating(client, world, staff);
    await addDisclosures(client, world, staff, audits);
    await addRisks(client, world, staff);
    await addWatch(client, world, staff);
    await addLedger(client, world);
    // The nights looked at everything; nothing waits to be looked at before.
    await client.query(`delete from task where kind = 'judgeSubject'`);
    await client.query('commit');
    await client.query('analyze');
    return { companies: options.companies, ms: Math.round(performance.now() - began) };
  } catch (error) {
    throw explain(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the house has an association or anybody who has come to it. */
export async function isOccupied(client: Client): Promise<boolean> {
  const found = await client.query('select 1 from association union all select 1 from person limit 1');
  return found.rowCount !== 0;
}

// With CASCADE, whatever refers to a person or a membership goes too; rules and flows stay.
const everything = [
  'own_account',
  'association',
  'committee',
  'person',
  'flow_case',
  'membership',
  'meeting',
  'request',
  'audit',
  'task',
  'content_check',
  'complaint_counter',
  'inquiry_counter',
  'expense_counter',
  'receipt_counter',
  'budget_use',
  'credit_model',
  'sweep',
  'ledger_line',
  'ledger_tile',
  'ledger_checkpoint',
];

async function isDemo(client: Client): Promise<boolean> {
  const found = await client.query('select 1 from association where uscc = $1', [associationUscc]);
  return found.rowCount !== 0;
}

/** `keeper`: who keeps the books; `school`: the fund that is restricted; `publishes`: by which grades are published. */
function compose({ companies, now, seed: seedNumber = 1 }: SeedOptions): {
  world: World;
  papers: Papers;
  keeper: string;
  school: string;
  publishes: DemoMotion;
  audits: Map<string, string>;
  staff: { clerk: string; director: string; compliance: string; president: string };
} {
  if (!Number.isInteger(companies) || companies < leastCompanies)
    throw new Failure(
      `演示数据至少要有 ${leastCompanies} 家会员。`,
      `The demo data has at least ${leastCompanies} members.`,
    );
  const world = new World(now, new Random(`huiguan/${seedNumber}`));
  const staff = layAssociation(world);
  const keeper = { id: staff.person('local-director').id, at: startOf(staff.term.from) };
  const papers = new Papers(world.rows, world.part('papers'), keeper);
  const applications = addApplications(world, staff, papers);
  addDrafts(world, staff);
  addMembers(world, staff, papers, companies);
  addDuplicates(world, staff, papers);
  addAssociation(world, companies);
  const meetings = addMeetings(world, staff, papers);
  const school = addSchoolFund(world);
  addExpenses(world, staff, school);
  const standard = addDues(world, staff);
  addInbox(world, staff, applications, meetings);
  const fees = addFees(world, staff);
  addDuesRuns(world, staff, standard, fees.dues);
  addSeatFees(world, staff, fees.meeting, [meetings.training, meetings.pastTraining]);
  sortMoney(world);
  addStatements(world, staff);
  addImports(world, staff, papers);
  addLife(world, staff);
  addRecords(world, staff);
  addInquiries(world);
  const audits = addAuditReports(world, papers, staff.person('local-clerk').id);
  const idOf = (openid: string) => staff.person(openid).id;
  return {
    ...{ world, papers, keeper: staff.person('local-finance').id, school, publishes: meetings.publishes, audits },
    staff: {
      ...{ clerk: idOf('local-clerk'), director: idOf('local-director') },
      ...{ compliance: idOf('local-compliance'), president: idOf('local-president') },
    },
  };
}
