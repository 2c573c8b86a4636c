import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { readSheets } from '../shared/sheet-reader';
import { abc, finance, queued, taken, written } from './cast';

useDatabase();
useCloud();
beforeAll(engage, 90_000);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));
async function cellsOf(url: string) {
  const read = readSheets(Buffer.from(await (await fetch(url)).arrayBuffer()), 1_000);
  if ('refusal' in read) throw new Error(read.refusal);
  return (read.book.sheets[0]?.rows ?? []).map(({ cells }) => cells);
}

it('hands out the lines that wait as filtered, with the columns chosen, and no formula from what a bank wrote', async () => {
  await taken(
    abc([
      written({ in: '1200.5', payer: '导出甲公司', remark: '=HYPERLINK("x")' }),
      written({ in: '7', payer: '导出乙公司' }),
      written({ out: '30', payer: '导出丙公司' }),
    ]),
  );
  const { url, rows } = await finance.exportQueue({
    show: 'ask',
    columns: ['payer', 'amount', 'day', 'remark', 'reasons'],
  });
  expect(rows).toBe(2);
  const cells = await cellsOf(url);
  expect(cells).toContainEqual(['对方', '金额（元）', '日期', '摘要', '理由']);
  expect(cells.find(([payer]) => payer === '导出甲公司')).toEqual([
    ...['导出甲公司', 1200.5, expect.objectContaining({ day: '2026-11-18' }), '=HYPERLINK("x")'],
  ]);
  expect(cells.some(([payer]) => payer === '导出丙公司')).toBe(false);
  const line = (await queued()).find(({ payer }) => payer === '导出丙公司');
  const one = await finance.exportQueue({ show: 'all', columns: ['payer'], ids: [line?.id ?? ''] });
  expect(one.rows).toBe(1);
  expect((await finance.exportQueue({ show: 'all', q: '导出乙', columns: ['payer'] })).rows).toBe(1);
});

it('hands out the differences as filtered; both are on record', async () => {
  const open = (await finance.differences({ channel: 'bank', explained: false })).rows;
  expect(open.length).toBeGreaterThan(0);
  const { url, rows } = await as('local-supervisor').reconciliation.exportDifferences({
    channel: 'bank',
    explained: false,
  });
  expect(rows).toBe(open.length);
  const cells = await cellsOf(url);
  expect(cells).toContainEqual(['日期', '渠道', '差异', '对方（元）', '本会（元）', '是什么', '原因', '说明人']);
  expect(cells.filter(([, channel, kind]) => channel === '银行' && kind === '对方有，本会没有')).toHaveLength(rows);
  expect((await finance.exportDifferences({ day: '2020-01-01', explained: false })).rows).toBe(0);
  const traced = await db.selectFrom('audit').select('subject').where('subject', 'like', 'register:%').execute();
  expect(traced.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['register:bank_line', 'register:statement_difference']),
  );
});
