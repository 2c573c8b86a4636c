import { ask, hallOf } from '../../meeting-people';
import type { Road } from '../road';

const day = 24 * 60 * 60_000;
/** `YYYY-MM-DD` in Asia/Shanghai. */
const inDays = (count: number) => new Date(Date.now() + count * day + 8 * 3_600_000).toISOString().slice(0, 10);

export const road: Road = {
  name: 'organising: a secretary writes a meeting, has it checked and sends the notice',
  walk: async (cast) => {
    const clerk = cast.phone('local-clerk');
    const title = `设备维护经验交流 ${Date.now() % 100_000}`;

    cast.step('names the meeting');
    await clerk.open('modules/meetings/pages/edit/index');
    await clerk.type('会议名称', title);
    await clerk.pick('会议种类', '活动', '对接会');
    await clerk.waitFor('会议种类，活动 · 对接会');
    await cast.show(clerk, 'organise-basics');
    await clerk.tap('下一步');

    cast.step('says when and where; the end follows from the start');
    await clerk.choose(/^开始日期，/, inDays(20));
    await clerk.choose(/^开始时间，/, '14', '00');
    await clerk.type('会场', '商会会议室');
    await clerk.pick('所在区县', '江苏省', '苏州市', '姑苏区');
    await cast.show(clerk, 'organise-when');
    await clerk.tap('下一步');

    cast.step('says who may come, and when they may register');
    await clerk.type('名额', '30');
    await clerk.tap('嘉宾和来访者');
    await clerk.tap('下一步');
    await clerk.waitFor('报名');
    await clerk.tap('下一步');
    await clerk.tap('下一步');
    await clerk.tap('检查并发布');

    cast.step('reads what the check found, and sends the notice');
    await clerk.waitFor('可以发布了');
    await cast.show(clerk, 'organise-check');
    await clerk.tap('发布通知');
    await clerk.tap('发布通知', { within: '发布会议通知' });
    await clerk.waitForPage('modules/meetings/pages/manage/index');
    await clerk.waitFor(title);
    await cast.show(clerk, 'organise-published');

    cast.step('members see it, and the hall has its code');
    const { rows } = await ask(cast.cloud, 'local-member', 'meetings', 'list', { q: title });
    const [listed] = rows as { id: string; status: string }[];
    if (listed?.status !== 'noticed') throw new Error('a member does not find the meeting');
    if (!(await hallOf(cast.cloud, listed.id)).link.includes('c=')) throw new Error('the hall has no code');
  },
};
