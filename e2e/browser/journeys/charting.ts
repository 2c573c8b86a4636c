import type { Journey } from '../journey';

const desk = { width: 1366, height: 860 };

/** The treasurer adds an account of the association's own and moves a document to it; the president agrees on a phone. */
export const journey: Journey = {
  name: 'charting',
  travel: async (company) => {
    const name = `印刷费${String(Date.now()).slice(-6)}`;
    company.step('looks for an account, and sees what posts to it');
    const finance = await company.person('local-finance', desk);
    await finance.open('modules/books/pages/chart/index');
    await finance.type('搜编码、名称', '5201');
    await finance.waitFor('520101 办公费');
    await finance.shoot('screen-desk-chart');

    company.step('is told what is wrong with a number, and sends a right one to another person');
    await finance.open('modules/books/pages/account/index?code=5201');
    await finance.tap('加一个明细科目');
    await finance.type('科目编码', '520101');
    await finance.type('科目名称', name);
    await finance.tap('送另一位负责人复核');
    await finance.waitFor(/已经有这个编码的科目/);
    const { nextCode } = (await finance.reply('account')) as { nextCode: string };
    await finance.type('科目编码', nextCode);
    await finance.tap('送另一位负责人复核');
    await finance.waitFor('已送复核');

    company.step('the president agrees on a phone');
    const president = await company.person('local-president');
    await president.open('modules/books/pages/chart/index');
    await president.tap(new RegExp(name));
    await president.waitFor(new RegExp(`新增「${name}」`));
    await president.shoot('charting-proposal');
    await president.tap('复核通过');
    await president.tap('复核通过', { within: /通过以后立刻生效/ });
    await president.waitFor('已生效');

    company.step('the account is there, with nothing in it');
    await finance.open(`modules/books/pages/account/index?code=${nextCode}`);
    await finance.waitFor(`${nextCode} ${name}`);
    await finance.waitFor('没有单据自动记到这里，手工凭证可以用它。');
    await finance.shoot('charting-account');
  },
};
