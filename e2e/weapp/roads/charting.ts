import { ask } from '../../meeting-people';
import type { Road } from '../road';

export const road: Road = {
  name: 'charting: the treasurer opens an account to its rows and adds one, the president agrees',
  walk: async (cast) => {
    const { cloud } = cast;
    const name = `印刷费${String(Date.now()).slice(-6)}`;
    const finance = cast.phone('local-finance');

    cast.step('the chart is there, and an account opens to what it is made of');
    await finance.open('modules/books/pages/chart/index');
    await finance.type('搜编码、名称', '会费收入');
    await finance.waitFor('共 1 个科目');
    await cast.show(finance, 'charting-chart');
    await finance.tap(/4201 会费收入/);
    await finance.waitForPage('modules/books/pages/account/index');
    await finance.waitFor('4201 会费收入');
    await finance.tap('看每一笔');
    await finance.waitForPage('modules/books/pages/lines/index');
    await finance.waitFor(/^合计 /);

    cast.step('a change is proposed to another person');
    const { nextCode } = await ask(cloud, 'local-finance', 'books', 'account', { code: '5201' });
    await finance.open('modules/books/pages/account/index?code=5201');
    await finance.tap('加一个明细科目');
    await finance.type('科目名称', name);
    await finance.tap('送另一位负责人复核');
    await finance.until(() => !finance.sees('送另一位负责人复核'), 'the change to be sent');

    cast.step('the president agrees, and the account is there');
    const president = cast.phone('local-president');
    await president.open('modules/books/pages/chart/index');
    await president.tap(new RegExp(name));
    await president.waitForPage('modules/books/pages/proposal/index');
    await president.waitFor(new RegExp(`新增「${name}」`));
    await cast.show(president, 'charting-proposal');
    await president.tap('复核通过');
    await president.tap('复核通过', { within: /通过以后立刻生效/ });
    await president.until(() => !president.sees('复核通过'), 'the change to be made');
    const made = await ask(cloud, 'local-finance', 'books', 'account', { code: nextCode });
    if (made.name !== name) throw new Error(`${String(nextCode)} is called ${String(made.name)}`);
    await finance.open(`modules/books/pages/account/index?code=${String(nextCode)}`);
    await finance.waitFor(`${String(nextCode)} ${name}`);
  },
};
