import type { LineSort } from '../../contracts/reconcile-kinds';
import { postMany, type Posting } from '../books/effects';
import type { Db } from '../shared/db';
import { ruleOf } from './judge-sort';
import { setAside, type HeldLine } from './line-store';

const words: Record<LineSort, { zh: string; en: string }> = {
  interest: { zh: '利息', en: 'Interest' },
  income: { zh: '没有收款单的收入', en: 'Income without a bill' },
  held: { zh: '误汇款挂账', en: 'Not ours, held' },
  wechat: { zh: '微信提现到账', en: 'Withdrawn from WeChat' },
  cashIn: { zh: '现金存入银行', en: 'Cash paid in' },
  fee: { zh: '银行手续费', en: 'Bank charge' },
  given: { zh: '退回误汇款', en: 'Not ours, given back' },
  cashOut: { zh: '提取现金', en: 'Cash drawn' },
  between: { zh: '内部转账', en: 'Between own accounts' },
  explained: { zh: '已说明', en: 'Explained' },
};

/** Sets held lines aside as what they are, and posts them where their sort moves money in the books. */
export async function setLines(
  db: Db,
  lines: readonly HeldLine[],
  given: { sort: LineSort; reason: string; by: string },
  now: Date,
): Promise<void> {
  const { sort, reason, by } = given;
  const rule = ruleOf(sort);
  if (rule)
    await postMany(
      db,
      lines.map(
        (line): Posting => ({
          ...{ day: line.day, rule, amount: Math.abs(line.amount), by, now },
          source: { kind: 'bank_line', id: line.id, step: `set.${line.revision}` },
          party: { name: line.payer || null },
          summary: { zh: `${words[sort].zh} ${reason}`, en: words[sort].en },
        }),
      ),
    );
  await setAside(
    db,
    lines.map(({ id }) => id),
    { sort, reason, by },
    now,
  );
}
