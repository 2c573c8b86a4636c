import ExcelJS from 'exceljs';
import type { Journey } from '../journey';
import type { Person } from '../person';

const desk = { width: 1366, height: 860 };

/** The director works in the members' register at a desk, and finds one member on the phone. */
export const journey: Journey = {
  name: 'register',
  travel: async (company) => {
    company.step('the director filters, sorts and chooses columns');
    const director = await company.person('local-director', desk);
    await director.open('modules/workbench/pages/members/index');
    await director.waitFor('会员台账');
    await director.tap('级别', { nth: 0 });
    await director.tap('普通会员');
    await director.tap('看结果');
    await director.waitFor('去掉条件：普通会员');
    await director.tap(/^列 \d+\/\d+$/);
    await director.tap('级别', { within: '显示哪些列' });
    await director.tap('入会日期', { within: '显示哪些列' });
    await director.tap('按入会日期从小到大排');
    await director.tap('按入会日期从大到小排');
    await director.shoot('register-desk');
    const days = await column(director, '入会日期');
    if (days.join() !== [...days].sort().reverse().join()) throw new Error(`not sorted: ${days.join()}`);

    company.step('chooses three with the keys, exports them, and the file has those rows');
    const rows = director.page.locator('[data-row]');
    await rows.first().focus();
    for (const key of [' ', 'ArrowDown', ' ', 'ArrowDown', ' ']) await director.page.keyboard.press(key);
    await director.waitFor('已选 3 家');
    await director.shoot('register-picked-desk');
    const names = (await column(director, '单位')).slice(0, 3);
    await director.tap('导出 3 家');
    await director.waitFor('已导出 3 家。');
    const { url } = (await director.reply('exportMembers')) as { url: string };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(url)).arrayBuffer());
    const lines: string[][] = [];
    book.worksheets[0]?.eachRow((row) => {
      lines.push((row.values as unknown[]).slice(1).map(String));
    });
    const head = lines.findIndex(([first]) => first === '名称');
    const heads = lines[head] ?? [];
    if (heads.includes('级别') || !heads.includes('入会日期')) throw new Error(`other columns: ${heads.join()}`);
    const taken = lines.slice(head + 1).map(([name]) => name);
    if (taken.join() !== names.join()) throw new Error(`the file has ${taken.join()}, not ${names.join()}`);

    company.step('opens one of them by Enter');
    await director.page.keyboard.press('Escape');
    await rows.first().focus();
    await director.page.keyboard.press('Enter');
    await director.waitFor('登记信息');
    await director.shoot('register-member-desk');

    company.step('a clerk finds a member on the phone');
    const clerk = await company.person('local-clerk');
    await clerk.open('modules/workbench/pages/members/index');
    await clerk.type('名称、会员号、代码、代表或手机尾号', names[0] ?? '');
    await clerk.waitFor('共 1 家');
    await clerk.tap(new RegExp(`^${names[0]}`));
    await clerk.waitFor('登记信息');
  },
};

/** What stands in a column of the table, from the top. */
async function column(person: Person, title: string): Promise<string[]> {
  const heads = await person.page.locator('[role="columnheader"]').allInnerTexts();
  const at = heads.findIndex((head) => head.trim() === title);
  const rows = await person.page.locator('[data-row]').all();
  return Promise.all(
    rows.map(async (row) => {
      const text = await row.locator('[role="cell"]').nth(at).innerText();
      return text.split('\n')[0]?.trim() ?? '';
    }),
  );
}
