import { ask, hallOf } from '../../meeting-people';
import type { Journey } from '../journey';

const title = '团体标准评审会';

export const journey: Journey = {
  name: 'organising',
  travel: async (company) => {
    const { cloud } = company;
    company.step('a secretary opens the draft that the venue holds back');
    const clerk = await company.person('local-clerk');
    await clerk.open('pages/meetings/index');
    await clerk.tap('会务');
    await clerk.tap(title);
    await clerk.waitFor('跳到');

    company.step('moves it to the house of the association');
    await clerk.pick('跳到', '时间和地点');
    await clerk.type('会场', '商会会议室');
    await clerk.type('详细地址', '会馆路18号5层');
    await clerk.pick('所在区县', '江苏省', '苏州市', '姑苏区');
    await clerk.shoot('organising-where');

    company.step('has it checked, and sends the notice');
    await clerk.pick('跳到', '议程');
    await clerk.tap('下一步');
    await clerk.tap('检查并发布');
    await clerk.waitFor('可以发布了');
    await clerk.shoot('organising-check');
    await clerk.tap('发布通知');
    await clerk.tap('发布通知', { within: /^发布会议通知/ });
    await clerk.waitFor('看报名名单');
    await clerk.shoot('organising-published');

    company.step('a member finds it in the list, and its hall has a code');
    const { rows } = await ask(cloud, 'local-clerk', 'meetings', 'list', { q: title });
    const [listed] = rows as { id: string; status: string }[];
    if (listed?.status !== 'noticed') throw new Error('the meeting is not noticed');
    if (!(await hallOf(cloud, listed.id)).link.includes('c=')) throw new Error('the hall has no code');
    const member = await company.person('local-president');
    await member.open('pages/meetings/index');
    await member.waitFor(title);
    await member.shoot('screen-meetings');
    await member.tap('精密制造秋季峰会');
    await member.waitFor('报名须知');
    await member.shoot('screen-meeting');
  },
};
