import { isPaid, newStatement } from '../../a-statement';
import type { Journey } from '../journey';

const desk = { width: 1366, height: 860 };

/** The treasurer brings the bank's file to a desk: one line is certain, one has to be split, one is interest. */
export const journey: Journey = {
  name: 'matching',
  travel: async (company) => {
    const { name, bytes, sure, other, stranger, serial, yuan } = await newStatement(company.cloud);
    const file = { name, mimeType: 'text/csv', buffer: bytes };
    const paid = async (bill: typeof sure) => {
      if (!(await isPaid(company.cloud, bill))) throw new Error(`${bill.number} is still owed`);
    };

    company.step('chooses the file of the bank, whose columns are known');
    const finance = await company.person('local-finance', desk);
    const stand = (words: string) => finance.page.locator('[data-row]', { hasText: words }).focus();
    await finance.open('modules/reconciliation/pages/statements/index');
    await finance.waitFor('流水对账');
    await finance.upload('上传银行流水', {}, file);
    await finance.waitFor('已按工商银行格式识别');
    await finance.shoot('matching-columns');
    await finance.tap('读入');
    await finance.waitFor(/^去匹配（3 笔）$/);
    await finance.shoot('matching-read');

    company.step('brings the same file again, and nothing is there twice');
    await finance.open('modules/reconciliation/pages/statements/index');
    await finance.upload('上传银行流水', {}, file);
    await finance.tap('读入');
    await finance.waitFor('已有');
    const again = (await finance.reply('statement')) as { fresh: number; known: number };
    if (again.fresh !== 0 || again.known !== 3) throw new Error(`read again: ${JSON.stringify(again)}`);

    company.step('confirms with Enter the line that is certain');
    await finance.open('modules/reconciliation/pages/queue/index');
    await finance.waitFor(/^合计 \d+ 笔/);
    await finance.shoot('screen-desk-matching');
    await finance.type('找对方户名、摘要、流水号', serial(0));
    await finance.waitFor(/^合计 1 笔$/);
    await stand(sure.number);
    await finance.page.keyboard.press('Enter');
    await finance.waitFor(/^记了 1 笔/);
    await paid(sure);

    company.step('splits the one of a stranger: a bill, and the rest is kept');
    await finance.type('找对方户名、摘要、流水号', serial(1));
    await stand(stranger);
    await finance.page.keyboard.press('s');
    await finance.type('找未付的收款单', other.number);
    await finance.tap(new RegExp(`^${other.number}`));
    await finance.waitFor(/^还剩 50\.00 元/);
    await finance.shoot('matching-split');
    await finance.tap('记账');
    await finance.waitFor(
      new RegExp(`^已记账，分了 ${yuan(other.amount).replace(/\B(?=(\d{3})+\.)/g, ',')} 元，剩 50.00 元$`),
    );
    await paid(other);

    company.step('says that the third is interest, thinks again, and takes it back with a key');
    await finance.type('找对方户名、摘要、流水号', serial(2));
    await stand('利息户');
    await finance.page.keyboard.press('c');
    await finance.tap('利息');
    await finance.type('理由', '三季度结息');
    await finance.tap('归类');
    await finance.waitFor('已归类 1 笔');
    await finance.page.keyboard.press('u');
    await finance.waitFor('已撤销刚才那笔');
    await finance.waitFor('利息户');

    company.step('sees the days side by side, and what is left of the stranger’s money');
    await finance.open('modules/reconciliation/pages/days/index');
    await finance.waitFor('每日对账');
    await finance.shoot('matching-days');
    await finance.open('modules/reconciliation/pages/unapplied/index');
    await finance.waitFor(new RegExp(stranger));
    await finance.shoot('matching-unapplied');
  },
};
