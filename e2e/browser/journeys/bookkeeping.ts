import ExcelJS from 'exceljs';
import type { Journey } from '../journey';

const desk = { width: 1366, height: 860 };

/** The treasurer closes a month, reads a statement, opens a figure to its rows and one of them, and exports it. */
export const journey: Journey = {
  name: 'bookkeeping',
  travel: async (company) => {
    company.step('looks at the month whose turn it is, and closes it');
    const finance = await company.person('local-finance', desk);
    await finance.open('modules/books/pages/home/index');
    await finance.waitFor('货币资金');
    await finance.shoot('bookkeeping-home');
    await finance.tap(/^结账/);
    await finance.waitFor('结账前看一看');
    const { month } = (await finance.reply('closing')) as { month: string };
    await finance.shoot('bookkeeping-closing');
    if (await finance.sees(`结 ${month} 的账`)) {
      await finance.tap(`结 ${month} 的账`);
      await finance.tap(`结 ${month} 的账`, { within: /从此不能再动/ });
      await finance.waitUntilGone(`待结账 ${month}`, 'the month is still to be closed');
    }

    company.step('reads what came in and went out in the year');
    await finance.open('modules/books/pages/statements/index');
    await finance.tap('年');
    await finance.waitFor(/^会费收入/);
    await finance.shoot('screen-desk-statement');

    company.step('opens a figure to its rows, which come to it, and a row to its entry');
    const figure = finance.page.locator('.statement-row', { hasText: '会费收入' }).first();
    const shown = (await figure.locator('.statement-figure').nth(2).innerText()).trim();
    await figure.click();
    await finance.waitFor(`合计 ${shown} 元`);
    await finance.shoot('bookkeeping-rows');
    await finance.page.locator('.figure-row-line').first().click();
    await finance.waitFor('分录');

    company.step('takes the statements with them as a sheet that says the same');
    await finance.open('modules/books/pages/statements/index');
    await finance.tap('年');
    await finance.waitFor(/^会费收入/);
    await finance.tap('导出报表');
    const { url } = (await finance.reply('exportStatements')) as { url: string };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(url)).arrayBuffer());
    const wanted = Number(shown.replaceAll(',', ''));
    const found = book.worksheets.some((sheet) => {
      let there = false;
      sheet.eachRow((row) => {
        const cells = (row.values as unknown[]).slice(1);
        there ||= cells.some((cell) => String(cell).includes('会费收入')) && cells.includes(wanted);
      });
      return there;
    });
    if (!found) throw new Error(`the sheet does not say ${shown} of dues`);
  },
};
