import { ask } from '../../meeting-people';
import type { Road } from '../road';

export const road: Road = {
  name: 'messages: what is to be done stands beside what one was told, and old news waits behind a line',
  walk: async (cast) => {
    const { counts, rows } = await ask(cast.cloud, 'local-director', 'workbench', 'duties', {});
    const [duty] = rows as { verb: string; object: string }[];
    if (!duty) throw new Error('nothing waits for the director');

    cast.step('the queue is in it, and reading ends nothing');
    const director = cast.phone('local-director');
    await director.open('modules/notices/pages/inbox/index');
    await director.tap(`要办 ${(counts as { mine: number }).mine}`);
    await director.waitFor(new RegExp(`^${duty.verb}：${duty.object}`));
    await director.type('找要办的事', '没有这样的事');
    await director.waitFor(/^没有找到/);
    await director.type('找要办的事', '');
    await director.waitFor(new RegExp(`^${duty.verb}：${duty.object}`));

    cast.step('what was read long ago is folded, and found all the same');
    await director.tap('通知');
    await director.tap(/^更早的 \d+ 条$/);
    await director.waitFor('你被任命为秘书长');
    await director.type('找消息', '没有这样的消息');
    await director.waitFor(/^没有找到/);
    await director.type('找消息', '祕書長');
    await director.waitFor('你被任命为秘书长');
    await cast.show(director, 'messages-found');

    cast.step('a member opens what he was told, and it counts as read');
    const member = cast.phone('local-member');
    await member.open('modules/notices/pages/inbox/index');
    await member.tap('通知');
    await member.waitFor(/^\d+ 条未读$/);
    await member.tap('全部标为已读');
    await member.until(() => !member.sees(/^\d+ 条未读$/), 'everything to be read');
  },
};
