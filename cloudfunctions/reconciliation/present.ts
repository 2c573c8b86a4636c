import type { Statement, StatementRow } from '../../contracts/reconciliation';
import type { StatementField } from '../../contracts/reconcile-kinds';
import type { Language } from '../../contracts/wire';
import { columnName } from '../ground/judge-header';
import type { StatementRecord } from './statement-store';

const titleOf = ({ layout }: StatementRecord, language: Language): string | null =>
  layout && (language === 'en' ? layout.titleEn : layout.title);

export const presentRow = (record: StatementRecord, language: Language): StatementRow => ({
  id: record.id,
  fileName: record.fileName,
  layout: titleOf(record, language),
  channel: record.channel,
  accountEnd: record.account === null || record.account === 'wechat' ? null : record.account.slice(-4),
  state: record.state,
  firstDay: record.firstDay,
  lastDay: record.lastDay,
  fresh: record.fresh,
  known: record.known,
  badRows: record.badRows,
  open: record.open,
  openedBy: record.openedBy,
  openedAt: record.openedAt.toISOString(),
});

export function presentStatement(record: StatementRecord, mayKeep: boolean, language: Language): Statement {
  const { layout } = record;
  const outlined = record.outline.sheets[record.sheet];
  const chosen = new Map(Object.entries(record.columns).map(([field, index]) => [index, field as StatementField]));
  return {
    ...presentRow(record, language),
    sheet: record.sheet,
    sheets: record.outline.sheets.map(({ name, rows, hidden }) => ({ name, rows, hidden })),
    columns: (outlined?.columns ?? []).map(({ index, title, examples, field, by }) => {
      const now = chosen.get(index) ?? null;
      const shown =
        now === 'account' || now === 'payeeAccount' ? examples.map((each) => `…${each.slice(-4)}`) : examples;
      return {
        ...{ index, letter: columnName(index), title, examples: shown, field: now },
        by: now === null ? null : now === field ? by : record.remembered ? 'hand' : 'name',
      };
    }),
    source: layout ? (language === 'en' ? layout.sourceEn : layout.source) : null,
    needsHumanCheck: layout?.needsHumanCheck ?? true,
    remembered: record.remembered,
    account: record.account === 'wechat' ? null : record.account,
    bad: record.bad,
    gaps: record.gaps,
    settled: record.settled,
    endedReason: record.endedReason,
    may: {
      match: mayKeep && record.state === 'matching',
      takeBack: mayKeep && (record.state === 'matching' || record.state === 'taken') && record.settled === 0,
    },
  };
}
