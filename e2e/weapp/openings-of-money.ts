import { comingRule } from './openings-of-judges';
import { type Ask, type Opening, rowId, rowOr, todayOf } from './opening';

const finance = 'local-finance';

const entry = (ask: Ask) => rowId(ask('books', 'entries', {}, finance));
/** An entry that finance has written, and that waits for its second person. */
const proposal = async (ask: Ask) => {
  const { funds } = (await ask('books', 'chart', {}, finance)) as { funds: { id: string }[] };
  const line = { fundId: funds[0]?.id, debit: 0, credit: 0 };
  const lines = [
    { ...line, account: '520101', debit: 32_000 },
    { ...line, account: '1002', credit: 32_000 },
  ];
  const input = { kind: 'manual', day: await todayOf(ask), summary: '补记办公用品', lines };
  return `?id=${String((await ask('books', 'propose', input, finance)).proposalId)}`;
};

/** The dues standard in force. */
const standardId = async (ask: Ask) => {
  const { standards, today } = (await ask('dues', 'runs', {}, finance)) as {
    standards: { id: string; from: string; until: string | null; adopted: boolean }[];
    today: string;
  };
  const found = standards.find(
    ({ from, until, adopted }) => adopted && from <= today && (until === null || today <= until),
  );
  if (!found) throw new Error('the demo data has no dues standard in force');
  return { standardId: found.id, today, from: `${today.slice(0, 4)}-01-01` };
};
const standard = async (ask: Ask) => `?id=${(await standardId(ask)).standardId}`;
const leftOut = async (ask: Ask) => {
  const { standardId: id, today, from } = await standardId(ask);
  return `?standardId=${id}&from=${from}&dueDay=${today}`;
};
const run = (ask: Ask) =>
  rowOr(ask('dues', 'runs', {}, finance), async () => {
    const { standardId: id, today, from } = await standardId(ask);
    return String((await ask('dues', 'startRun', { standardId: id, from, dueDay: today }, finance)).id);
  });
const draft = async (ask: Ask) => {
  const year = Number((await todayOf(ask)).slice(0, 4)) + 1;
  const input = {
    ...{ name: `${year} 年会费标准`, from: `${year}-01-01`, joining: 'quarter', leaving: 'none', notes: '' },
    tiers: [{ name: '会员', amount: 200_000, services: '行业简报', memberTiers: ['普通会员'] }],
    reductions: [],
  };
  return `?id=${String((await ask('dues', 'saveDraft', input, finance)).id)}`;
};

const expense = (ask: Ask) => rowId(ask('expenses', 'mine', {}, 'local-clerk'));
const batch = (ask: Ask) =>
  rowOr(ask('expenses', 'batches', {}, finance), async () => {
    const { rows, layouts } = (await ask('expenses', 'payable', {}, finance)) as {
      rows: { id: string }[];
      layouts: { id: string }[];
    };
    const input = { expenseIds: rows.map(({ id }) => id), layoutId: layouts[0]?.id };
    return String((await ask('expenses', 'makeBatch', input, finance)).id);
  });
const bill = (ask: Ask) => rowId(ask('payments', 'bills', {}, finance));

const officer = 'local-compliance';
/** A warning: one that the night found, else what a red line leaves of a charge that it stopped. */
const finding = async (ask: Ask) => {
  const found = () => rowId(ask('compliance', 'list', {}, officer));
  const charge = {
    ...{ kind: 'service', name: '品牌服务', basis: '理事会决议', standard: '每次 2,000 元', payer: '会员' },
    ...{ serviceContent: '参加年度十佳评选并颁发奖牌', price: 200_000, voluntary: true, resolution: null },
    ...{ creditChinaUrl: null, from: '2099-01-01', replaces: null },
  };
  return found().catch(async () => {
    await ask('payments', 'proposeFee', charge, finance).catch(() => undefined);
    return found();
  });
};
const risk = (ask: Ask) =>
  rowOr(ask('compliance', 'risks', {}, officer), async () => {
    const form = {
      ...{ domain: 'spending', point: '现金支付占比过高', likelihood: 3, impact: 4, redLine: false, source: 'audit' },
      ...{ controls: '转账支付', office: 'finance', everyMonths: 3, nextCheckOn: await todayOf(ask) },
    };
    return String((await ask('compliance', 'saveRisk', { riskId: null, version: 0, form }, officer)).id);
  });
const ruleId = 'compliance.FEE06';
const tried = async (ask: Ask) => {
  const today = await todayOf(ask);
  const given = { ruleId, value: { force: 'on', severity: 5 }, from: `${today.slice(0, 4)}-01-01`, to: today };
  return `?id=${String((await ask('compliance', 'startBackTest', given, officer)).id)}&rule=${ruleId}`;
};

/** Books, bills, dues, expenses, and what watches over them. */
export const openingsOfMoney: Record<string, Opening[]> = {
  'books/home': [{ openid: finance }, { openid: 'local-supervisor' }],
  'books/entries': [{ openid: finance }, { openid: finance, query: () => Promise.resolve('?account=1002') }],
  'books/entry': [{ openid: finance, query: entry }],
  'books/lines': [{ openid: finance, query: () => Promise.resolve('?account=1002') }],
  'books/proposal': [
    { openid: finance, query: proposal },
    { openid: 'local-director', query: proposal },
  ],
  'books/statements': [{ openid: finance }, { openid: 'local-supervisor' }],
  'books/closing': [{ openid: finance }],
  'books/chart': [{ openid: finance }, { openid: 'local-supervisor' }],
  'books/account': [
    { openid: finance, query: () => Promise.resolve('?code=1002') },
    { openid: 'local-supervisor', query: () => Promise.resolve('?code=5101') },
  ],
  'books/chart-sheet': [{ openid: finance }],
  'books/write': [{ openid: finance }, { openid: finance, query: () => Promise.resolve('?kind=opening') }],
  'dues/standards': [{ openid: finance }, { openid: 'local-supervisor' }],
  'dues/standard': [{ openid: finance, query: standard }],
  'dues/draft': [{ openid: finance }, { openid: finance, query: draft }],
  'dues/adopt': [{ openid: 'local-director', query: draft }],
  'dues/reliefs': [{ openid: finance, query: standard }],
  'dues/new-run': [{ openid: finance }],
  'dues/left-out': [{ openid: finance, query: leftOut }],
  'dues/run': [{ openid: 'local-director', query: run }],
  'dues/runs': [{ openid: finance }],
  'dues/arrears': [{ openid: finance }, { openid: 'local-president' }],
  'expenses/mine': [{ openid: 'local-clerk' }],
  'expenses/edit': [{ openid: 'local-clerk' }],
  'expenses/expense': [
    { openid: 'local-clerk', query: expense },
    { openid: finance, query: expense },
  ],
  'expenses/register': [{ openid: finance }, { openid: 'local-supervisor' }],
  'expenses/budget': [{ openid: finance }, { openid: 'local-clerk' }],
  'expenses/budgetedit': [{ openid: finance }],
  'expenses/payable': [{ openid: finance }],
  'expenses/batch': [{ openid: 'local-director', query: batch }],
  'expenses/batches': [{ openid: finance }],
  'expenses/advances': [{ openid: finance }],
  'payments/bills': [{ openid: finance }, { openid: 'local-clerk' }],
  'payments/bill': [
    { openid: finance, query: bill },
    { openid: 'local-member', query: (ask) => rowId(ask('payments', 'myBills')) },
  ],
  'payments/fees': [{ openid: 'local-visitor' }, { openid: 'local-director' }],
  'payments/issue': [{ openid: finance }, { openid: 'local-clerk' }],
  'payments/invoices': [{ openid: finance }],
  'reconciliation/statements': [{ openid: finance }, { openid: 'local-supervisor' }],
  'reconciliation/statement': [{ openid: finance, query: (ask) => rowId(ask('reconciliation', 'statements')) }],
  'reconciliation/queue': [{ openid: finance }, { openid: 'local-director' }],
  'reconciliation/settled': [{ openid: finance }],
  'reconciliation/unapplied': [{ openid: finance }, { openid: 'local-director' }],
  'charity/ledger': [{ openid: 'local-visitor' }, { openid: 'local-member' }],
  'ledger/verify': [{ openid: 'local-visitor' }],
  'ledger/line': [{ openid: 'local-visitor', query: () => Promise.resolve('?seq=0') }],
  'reconciliation/accounts': [{ openid: finance }, { openid: 'local-supervisor' }],
  'reconciliation/days': [{ openid: finance }],
  'reconciliation/differences': [{ openid: finance }],
  'compliance/findings': [{ openid: officer }, { openid: 'local-supervisor' }],
  'compliance/finding': [{ openid: officer, query: finding }],
  'compliance/rules': [{ openid: officer }, { openid: 'local-president' }],
  'compliance/rule': [
    { openid: officer, query: () => Promise.resolve(`?id=${ruleId}`) },
    { openid: officer, query: comingRule },
  ],
  'compliance/backtest': [{ openid: officer, query: () => Promise.resolve(`?rule=${ruleId}`) }],
  'compliance/tried': [{ openid: officer, query: tried }],
  'compliance/risks': [{ openid: officer }, { openid: 'local-supervisor' }],
  'compliance/risk': [{ openid: officer, query: risk }],
  'compliance/riskedit': [{ openid: officer }, { openid: officer, query: risk }],
};
