import { accountCodes, accountKindWords, accountKinds, type AccountKind } from '../../contracts/book-words';
import type { ChartChange } from '../../contracts/books';
import type { ChartFault } from '../../contracts/chart-faults';
import type { FoundTable, SoughtField } from '../ground/judge-header';
import { plainText, readText, shownCell } from '../ground/judge-cell';
import { type ChartFacts, labelOf, openChart, parentOf } from './judge-chart';

/** What a sheet of accounts is looked through for; which side the balance is on follows from the kind. */
export const chartFields: readonly SoughtField[] = [
  { key: 'code', words: ['科目编码', '科目代码', '科目编号', '编码', '代码', '编号', 'Code', 'Account'] },
  { key: 'name', words: ['科目名称', '会计科目', '名称', 'Name'] },
  { key: 'nameEn', words: ['英文名称', '英文名', 'English name'] },
  { key: 'kind', words: ['类别', '科目类别', '科目类型', '类型', '要素', 'Kind', 'Type'] },
  { key: 'money', words: ['货币资金', '现金科目', '是否货币资金', 'Cash'] },
];

/** A row as it is read; a change of it is left out where there is nothing to change. */
export interface SheetAccount {
  line: number;
  code: string;
  name: string;
  verdict: 'new' | 'renamed' | 'unchanged' | 'refused';
  fault?: ChartFault;
  detail?: string | number;
  was?: string;
  change?: ChartChange;
}

const kinds: readonly [AccountKind, RegExp][] = [
  ['net', /净资产|净资|权益|net/i],
  ['asset', /资产|asset/i],
  ['liability', /负债|liabilit/i],
  ['income', /收入|收益|income|revenue/i],
  ['cost', /费用|成本|支出|cost|expense/i],
];
function kindOf(said: string): AccountKind | undefined {
  const exact = accountKinds.find((kind) => Object.values(accountKindWords[kind]).includes(said));
  return exact ?? kinds.find(([, words]) => words.test(said))?.[0];
}
/** Width and kind of brackets and spaces are the typing, not the name. */
const isSame = (a: string, b: string) => plainText(a) === plainText(b);
/** 1002.01, 1002-01 and 1002 01 are 100201: programs write the levels apart. */
const codeIn = (said: string) => said.normalize('NFKC').replace(/[\s.．·\-_/]/g, '');

/**
 * What a sheet would change, row by row: each is held against the chart as the rows above it leave it. An account that is
 * not in the sheet stays as it is.
 */
export function judgeChartSheet(table: Pick<FoundTable, 'columns' | 'rows'>, facts: ChartFacts): SheetAccount[] {
  const column = (key: string) => table.columns.find(({ field }) => field === key)?.index;
  const [code, name, nameEn, kind, money] = chartFields.map(({ key }) => column(key));
  const known = new Map(facts.accounts.map((account) => [account.code, account]));
  const read = table.rows.map(({ line, cells }) => {
    const text = (index: number | undefined) => (index === undefined ? '' : (shownCell(cells[index] ?? null) ?? ''));
    // As it was typed: a name keeps its brackets.
    const typed = (index: number | undefined, most: number) =>
      index === undefined ? { value: null } : readText(cells[index] ?? null, most);
    const [said, english] = [typed(name, 40), typed(nameEn, 80)];
    return {
      ...{ line, code: codeIn(text(code)), kind: text(kind), money: text(money) },
      name: 'value' in said ? (said.value ?? '').trim() : text(name),
      long: 'fault' in said && said.fault === 'tooLong',
      nameEn: 'value' in english ? (english.value ?? '').trim() : '',
    };
  });
  // What others stand under comes first, in whatever order the sheet has them.
  const order = read
    .map((row, at) => ({ row, at }))
    .sort((a, b) => a.row.code.length - b.row.code.length || a.at - b.at);
  const chart = openChart(facts);
  const posted = new Set(facts.rules.flatMap(({ debit, credit }) => [debit, credit]));
  const seen = new Set<string>();
  const verdicts = new Map<number, SheetAccount>();
  for (const { row, at } of order) {
    const { line, code: number, name: called } = row;
    const shown = { line, code: number, name: called };
    const refuse = (fault: ChartFault, detail?: string | number) =>
      verdicts.set(at, { ...shown, verdict: 'refused', fault, ...(detail === undefined ? {} : { detail }) });
    if (!accountCodes.test(number)) refuse('codeWrong');
    else if (seen.has(number)) refuse('twice');
    else if (row.long) refuse('nameLong');
    else if (called === '') refuse('nameMissing');
    else {
      seen.add(number);
      const account = known.get(number);
      const said = kindOf(row.kind);
      if (account && said && said !== account.kind) refuse('kindDiffers', account.kind);
      else if (account && isSame(account.name, called) && (row.nameEn === '' || isSame(account.nameEn, row.nameEn)))
        verdicts.set(at, { ...shown, verdict: 'unchanged' });
      else {
        const words = { code: number, name: called, ...(row.nameEn ? { nameEn: row.nameEn } : {}) };
        const change: ChartChange = account
          ? { do: 'rename', ...words }
          : {
              ...{ do: 'add', ...words },
              ...(parentOf(number) === null || said ? { kind: said } : {}),
              ...(/^(是|√|y|yes|1)$/i.test(row.money) ? { money: true } : {}),
            };
        // A sheet moves no documents, so what they post to stays without details.
        const above = known.get(parentOf(number) ?? '');
        const heading = !account && above && posted.has(above.code) && !above.posted ? above : undefined;
        const fault = heading ? { fault: 'ruleHeading' as const, detail: labelOf(heading) } : chart.make(change);
        if (fault) refuse(fault.fault, fault.detail);
        else verdicts.set(at, { ...shown, verdict: account ? 'renamed' : 'new', was: account?.name, change });
      }
    }
  }
  return read.map((_, at) => verdicts.get(at)).filter((each) => each !== undefined);
}
