import ExcelJS from 'exceljs';
import { newSheet } from '../../a-sheet';
import type { Journey } from '../journey';

const desk = { width: 1366, height: 860 };

/** A clerk brings a sheet at a desk: columns, trial, take, what was left out, and all of it back. */
export const journey: Journey = {
  name: 'importing',
  travel: async (company) => {
    const { name, bytes, companies, broken } = newSheet();
    const [first] = companies;
    company.step('chooses the file, and looks at what each column fills');
    const clerk = await company.person('local-clerk', desk);
    await clerk.open('modules/imports/pages/imports/index');
    await clerk.upload('选一份会员表格', {}, { name, mimeType: 'text/csv', buffer: bytes });
    await clerk.waitFor('核对各列');
    await clerk.waitFor(name);
    await clerk.shoot('screen-desk-import');

    company.step('says by hand which column is the tier, and tries it out');
    await clerk.pick('级别', 'F 列 档 · 例：普通会员');
    await clerk.tap('试算');
    await clerk.waitFor('试算结果');
    await clerk.waitFor('收下 3 行');
    await clerk.waitFor(new RegExp(broken.name));
    await clerk.shoot('importing-report');

    company.step('fetches the bad row with its reason beside it');
    await clerk.tap('下载没收的行和原因（xlsx）');
    await clerk.waitFor(/^1 行没有收下/);
    const { url } = (await clerk.reply('exportRefused')) as { url: string };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(url)).arrayBuffer());
    const cells: string[] = [];
    book.worksheets[0]?.eachRow((row) => cells.push(...(row.values as unknown[]).slice(1).map(String)));
    if (!cells.includes(broken.name)) throw new Error(`the bad row is not in the file: ${cells.join()}`);

    company.step('takes the good ones, sees how far it is, and what came of it');
    await clerk.tap('收下 3 行');
    await clerk.tap('收下 3 行', { within: '写进台账' });
    await clerk.waitFor(/^正在收下 0 \/ 3$/);
    await clerk.shoot('importing-progress');
    await company.cloud.fireTimer();
    await clerk.waitFor('收下了 3 行');
    await clerk.shoot('importing-taken');

    company.step('finds one of them in the register');
    const other = await company.person('local-clerk', desk);
    await other.open('modules/workbench/pages/members/index');
    await other.type('名称、会员号、代码、代表或手机尾号', first?.name ?? '');
    await other.waitFor(/^合计 1 家$/);

    company.step('takes all of it back');
    await clerk.tap('整批撤回');
    await clerk.type('理由', '拿错了一份旧表格');
    await clerk.tap('整批撤回', { within: '整批撤回这次导入' });
    await clerk.waitFor('正在整批撤回');
    await company.cloud.fireTimer();
    await clerk.waitFor('已整批撤回');
    await clerk.shoot('importing-undone');
  },
};
