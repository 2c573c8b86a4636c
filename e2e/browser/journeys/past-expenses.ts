import { newExpenses } from '../../a-sheet';
import type { Journey } from '../journey';

const desk = { width: 1366, height: 860 };

/** The treasurer brings expenses that were paid before, finds one in the register, and takes all of it back. */
export const journey: Journey = {
  name: 'past-expenses',
  travel: async (company) => {
    const { name, bytes, payee } = newExpenses();
    company.step('says that these are expenses, and tries the sheet out');
    const finance = await company.person('local-finance', desk);
    await finance.open('modules/imports/pages/imports/index');
    await finance.tap('支出');
    await finance.upload('选一份支出表格', {}, { name, mimeType: 'text/csv', buffer: bytes });
    await finance.waitFor('核对各列');
    await finance.shoot('past-expenses-columns');
    await finance.tap('试算');
    await finance.waitFor('试算结果');
    await finance.shoot('past-expenses-report');
    // Full-width digits in a text: read right, and to be looked at.
    await finance.waitFor(/1,234\.50.*请核对金额/);
    await finance.tap('存疑的 1 行全都收');
    await finance.tap('存疑的 1 行全都收', { within: '存疑的全都收？' });
    await finance.waitFor('收下 1 行');

    company.step('takes the right one');
    await finance.tap('收下 1 行');
    await finance.tap('收下 1 行', { within: /写进/ });
    await finance.waitFor(/^正在收下/);
    await company.cloud.fireTimer();
    await finance.waitFor('收下了 1 行');

    company.step('finds it in the register, where it says that nobody approved it here');
    const other = await company.person('local-finance', desk);
    await other.open('modules/expenses/pages/register/index');
    await other.type('编号、收款人、用途、合同', payee);
    await other.waitFor(payee);
    await other.page.locator('[data-row="0"]').focus();
    await other.page.keyboard.press('Enter');
    await other.waitFor(/未经本系统审批/);
    await other.shoot('past-expenses-expense');

    company.step('takes all of it back');
    await finance.tap('整批撤回');
    await finance.type('理由', '拿错了一份旧表格');
    await finance.tap('整批撤回', { within: '整批撤回这次导入' });
    await finance.waitFor('正在整批撤回');
    await company.cloud.fireTimer();
    await finance.waitFor('已整批撤回');
  },
};
