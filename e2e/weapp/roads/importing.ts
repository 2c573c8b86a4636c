import { newSheet } from '../../a-sheet';
import { ask } from '../../meeting-people';
import type { Road } from '../road';

export const road: Road = {
  name: 'importing: a clerk brings a sheet from a chat, tries it out, takes it and takes it back',
  walk: async (cast) => {
    const { name, bytes, companies, broken } = newSheet();
    const clerk = cast.phone('local-clerk');
    // Agreed long ago.
    clerk.device.privacyAgreed = true;
    const found = async () => {
      const { rows } = await ask(cast.cloud, 'local-clerk', 'workbench', 'members', { q: companies[0]?.uscc });
      return (rows as unknown[]).length;
    };
    cast.step('what is no sheet is said before it is sent');
    await clerk.open('modules/imports/pages/imports/index');
    clerk.device.album = [{ name: '名册.pdf', bytes: Buffer.from('%PDF-1.4') }];
    await clerk.tap('选一份会员表格');
    await clerk.waitFor('只收 Excel（xlsx、xls）、WPS 表格（et）和 CSV 文件。');

    cast.step('the columns are matched, one of them by hand');
    clerk.device.album = [{ name, bytes }];
    await clerk.tap('选一份会员表格');
    await clerk.waitForPage('modules/imports/pages/import/index');
    await clerk.waitFor('核对各列');
    await clerk.pick('级别', 'F 列 档 · 例：普通会员');
    await cast.show(clerk, 'importing-columns');
    await clerk.tap('试算');
    await clerk.waitFor('收下 3 行');
    await clerk.waitFor(new RegExp(broken.name));

    cast.step('the good rows are taken');
    await clerk.tap('收下 3 行');
    await clerk.tap('收下 3 行', { within: /行会写进会员台账/ });
    await clerk.waitFor('正在收下 0 / 3');
    await cast.cloud.fireTimer();
    await clerk.waitFor('收下了 3 行');
    const taken = await found();
    if (taken !== 1) throw new Error(`the register finds ${taken} of what was taken`);

    cast.step('and taken back');
    await clerk.tap('整批撤回');
    await clerk.type('理由', '拿错了一份旧表格');
    await clerk.tap('整批撤回', { within: /行恢复成导入以前的样子/ });
    await clerk.waitFor('正在整批撤回');
    await cast.cloud.fireTimer();
    await clerk.waitFor('已整批撤回');
    if ((await found()) !== 0) throw new Error('the register has still what was taken back');
  },
};
