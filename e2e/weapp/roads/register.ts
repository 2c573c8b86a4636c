import { ask } from '../../meeting-people';
import type { Road } from '../road';

interface Member {
  name: string;
  tags: { name: string }[];
}
const tag = '路上认识的';

export const road: Road = {
  name: 'register: a clerk finds members, chooses two by a long press, and gives them a word',
  walk: async (cast) => {
    const clerk = cast.phone('local-clerk');
    const found = async (input: object) => {
      const page = await ask(cast.cloud, 'local-clerk', 'workbench', 'members', input);
      return { ...page, rows: page.rows as Member[], total: Number(page.total) };
    };
    const suzhou = await found({ q: '苏州', status: ['active'] });
    const [first, second] = suzhou.rows;
    if (!first || !second) throw new Error('the demo data has two members in Suzhou');

    cast.step('looks for nobody, then in traditional characters');
    await clerk.open('modules/workbench/pages/members/index');
    await clerk.type('名称、会员号、代码、代表或手机尾号', '没有这一家');
    await clerk.waitFor('没有符合条件的。去掉几个条件，或换个词再找。');
    await clerk.type('名称、会员号、代码、代表或手机尾号', '蘇州');
    await clerk.waitFor(`共 ${suzhou.total} 家`);

    cast.step('presses one for long, taps another, and gives both a word');
    await clerk.hold(new RegExp(`^${first.name}，`));
    await clerk.waitFor('已选 1 家');
    await clerk.tap(new RegExp(`${second.name}`));
    await clerk.waitFor('已选 2 家');
    await cast.show(clerk, 'register-picked');
    await clerk.tap('加标签');
    await clerk.waitFor('给 2 家会员加标签');
    await clerk.type('标签', '——');
    await clerk.tap('加标签', { within: '给 2 家会员加标签' });
    await clerk.waitFor('标签里要有字或数字。');
    await clerk.type('标签', tag);
    await clerk.tap('加标签', { within: '给 2 家会员加标签' });
    await clerk.waitFor('2 家已加上标签。');

    cast.step('both have it, and nobody else');
    const { rows } = await found({ q: '苏州', status: ['active'] });
    const having = rows.filter(({ tags }) => tags.some(({ name }) => name === tag)).map(({ name }) => name);
    if (having.join() !== [first.name, second.name].join()) throw new Error(`${having.join()} have it`);

    cast.step('opens one and reads it there');
    await clerk.tap(new RegExp(`^${first.name}，`));
    await clerk.waitFor('登记信息');
    await clerk.waitFor(tag);
  },
};
