import { isPaid, newStatement } from '../../a-statement';
import type { Road } from '../road';

export const road: Road = {
  name: 'matching: the treasurer reads a file of the bank on a phone, books what is certain and splits the rest',
  walk: async (cast) => {
    const { cloud } = cast;
    const { name, bytes, sure, other, stranger, serial } = await newStatement(cloud);
    const finance = cast.phone('local-finance');
    finance.device.privacyAgreed = true;

    cast.step('the file is read, each line once');
    await finance.open('modules/reconciliation/pages/statements/index');
    finance.device.album = [{ name, bytes }];
    await finance.tap('上传银行流水');
    await finance.waitForPage('modules/reconciliation/pages/statement/index');
    await finance.waitFor('已按工商银行格式识别');
    await finance.tap('读入');
    await finance.waitFor('去匹配（3 笔）');
    await cast.show(finance, 'matching-read');

    cast.step('what is certain is booked from its line');
    await finance.open('modules/reconciliation/pages/queue/index');
    await finance.type('找对方户名、摘要、流水号', serial(0));
    await finance.waitFor('共 1 笔');
    await finance.tap(new RegExp(`^${sure.payerName}`));
    await finance.tap(/记到这里/);
    await finance.until(() => !finance.sees(/记到这里/), 'the line to be booked');
    if (!(await isPaid(cloud, sure))) throw new Error(`${sure.number} is still owed`);

    cast.step('money of a stranger is given to the bill it was meant for');
    await finance.type('找对方户名、摘要、流水号', serial(1));
    await finance.waitFor(new RegExp(stranger));
    await finance.tap(new RegExp(stranger));
    await finance.tap('自己分');
    await finance.type('找未付的收款单', other.number);
    await finance.tap(new RegExp(`^${other.number}`));
    await finance.waitFor(/^还剩 50\.00 元/);
    await cast.show(finance, 'matching-split');
    await finance.tap('记账');
    await finance.until(() => !finance.sees('记账'), 'the money to be booked');
    if (!(await isPaid(cloud, other))) throw new Error(`${other.number} is still owed`);

    cast.step('the rest waits among what is not used up');
    await finance.open('modules/reconciliation/pages/unapplied/index');
    await finance.waitFor(new RegExp(stranger));
  },
};
