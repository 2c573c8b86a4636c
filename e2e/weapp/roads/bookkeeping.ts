import ExcelJS from 'exceljs';
import { ask } from '../../meeting-people';
import type { Road } from '../road';

export const road: Road = {
  name: 'bookkeeping: the treasurer closes a month, opens a figure to its rows, and takes the statements along',
  walk: async (cast) => {
    const { cloud } = cast;
    const turn = () => ask(cloud, 'local-finance', 'books', 'closing', {});
    const { month, mayClose } = await turn();
    const finance = cast.phone('local-finance');

    cast.step('closes the month whose turn it is');
    await finance.open('modules/books/pages/home/index');
    await finance.tap(/^结账/);
    await finance.waitForPage('modules/books/pages/closing/index');
    await finance.waitFor('结账前看一看');
    await cast.show(finance, 'bookkeeping-closing');
    if (mayClose === true) {
      await finance.tap(`结 ${String(month)} 的账`);
      await finance.tap(`结 ${String(month)} 的账`, { within: /从此不能再动/ });
      await finance.until(() => !finance.sees(`待结账 ${String(month)}`), 'the month to be closed');
      if ((await turn()).month === month) throw new Error('it is its turn still');
    }

    cast.step('reads the year, and opens the dues to what they are made of');
    await finance.open('modules/books/pages/statements/index');
    await finance.tap('年');
    await finance.waitFor(/^会费收入，/);
    await cast.show(finance, 'bookkeeping-statement');
    await finance.tap(/^会费收入，/);
    await finance.waitForPage('modules/books/pages/lines/index');
    await finance.waitFor(/^合计 /);

    cast.step('takes the statements along as a sheet');
    await finance.back();
    await finance.tap('导出报表');
    const downloaded = () => [...finance.device.files].filter(([path]) => path.includes('tmp_download'));
    await finance.until(() => downloaded().length > 0, 'the sheet to arrive');
    const book = new ExcelJS.Workbook();
    const bytes = downloaded().at(-1)?.[1] ?? new Uint8Array();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    if (book.worksheets.length < 3) throw new Error(`the sheet has ${book.worksheets.length} statements`);
  },
};
