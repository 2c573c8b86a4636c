import { newExpenses } from '../../a-sheet';
import type { Road } from '../road';

export const road: Road = {
  name: 'past expenses: the treasurer brings a sheet from a chat, takes it, sees one of them and takes all back',
  walk: async (cast) => {
    const { name, bytes, payee } = newExpenses();
    const finance = cast.phone('local-finance');
    // Agreed long ago.
    finance.device.privacyAgreed = true;

    cast.step('the sheet is read and tried out');
    await finance.open('modules/imports/pages/imports/index');
    await finance.tap('支出');
    finance.device.album = [{ name, bytes }];
    await finance.tap('选一份支出表格');
    await finance.waitForPage('modules/imports/pages/import/index');
    await finance.waitFor('核对各列');
    await finance.tap('试算');
    await finance.waitFor(/1,234\.50.*请核对金额/);
    await cast.show(finance, 'past-expenses-report');

    cast.step('the right one is taken, and the result says so');
    await finance.tap('存疑的 1 行全都收');
    await finance.tap('存疑的 1 行全都收', { within: /存疑的全都收/ });
    await finance.waitFor('收下 1 行');
    await finance.tap('收下 1 行');
    await finance.tap('收下 1 行', { within: /写进/ });
    await finance.waitFor(/^正在收下/);
    await cast.cloud.fireTimer();
    await finance.waitFor('收下了 1 行');
    await cast.show(finance, 'past-expenses-result');

    cast.step('it is in the register, where it says that nobody approved it here');
    const other = cast.phone('local-director');
    await other.open('modules/expenses/pages/register/index');
    await other.type('编号、收款人、用途、合同', payee);
    await other.waitFor(new RegExp(payee));
    await other.tap(new RegExp(payee));
    await other.waitForPage('modules/expenses/pages/expense/index');
    await other.waitFor(/未经本系统审批/);
    await cast.show(other, 'past-expenses-expense');

    cast.step('all of it is taken back');
    await finance.tap('整批撤回');
    await finance.type('理由', '拿错了一份旧表格');
    await finance.tap('整批撤回', { within: /整批撤回这次导入|恢复成导入以前/ });
    await finance.waitFor('正在整批撤回');
    await cast.cloud.fireTimer();
    await finance.waitFor('已整批撤回');
  },
};
