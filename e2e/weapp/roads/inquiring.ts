import { ask } from '../../meeting-people';
import type { Road } from '../road';

const draft = '预算由会员大会通过后在小程序“预算”里公布，会员随时可以看。';

export const road: Road = {
  name: 'inquiring: a member asks, the clerk drafts, another agrees, and the member reads and rates it',
  walk: async (cast) => {
    const title = `今年的预算 ${Date.now()}`;
    cast.step('asks, from what was asked before');
    const member = cast.phone('local-member');
    await member.open('modules/inquiries/pages/mine/index');
    await member.tap('我要查询');
    await member.waitForPage('modules/inquiries/pages/ask/index');
    await member.waitFor(/个工作日内答复/);
    await member.tap('财务收支');
    await member.type('标题', title);
    await member.type('你的问题', '今年的预算通过以后会公布吗？在哪里看？');
    await cast.show(member, 'inquiring-ask');
    await member.tap('提交查询');
    await member.waitForPage('modules/inquiries/pages/inquiry/index');
    await member.waitFor('还没有答复');
    const { rows } = await ask(cast.cloud, 'local-member', 'inquiries', 'mine', {});
    const [{ id, number }] = rows as [{ id: string; number: string }];

    cast.step('the clerk finds it in the register, takes it and writes the answer');
    const clerk = cast.phone('local-clerk');
    await clerk.open('modules/inquiries/pages/register/index');
    await clerk.waitFor(new RegExp(number));
    await cast.show(clerk, 'inquiring-register');
    await clerk.open(`modules/inquiries/pages/inquiry/index?id=${id}`);
    await clerk.tap('由我起草');
    await clerk.waitFor('起草中');
    await clerk.tap('写答复');
    await clerk.type('答复', draft);
    await clerk.tap('提交审核', { within: /交给另一位任职的同事审核/ });
    await clerk.waitFor('审核中');

    cast.step('another agrees');
    const director = cast.phone('local-director');
    await director.open(`modules/inquiries/pages/inquiry/index?id=${id}`);
    await director.waitFor(draft);
    await director.tap('同意答复');
    await director.tap('同意', { within: /提问人马上看到这份答复/ });
    await director.waitFor('已答复');

    cast.step('the member reads it, and says what he thinks of it');
    await member.open(`modules/inquiries/pages/inquiry/index?id=${id}`);
    await member.waitFor(draft);
    await cast.show(member, 'inquiring-answered');
    await member.tap('评价答复');
    await member.tap('满意');
    await member.tap('提交评价', { within: /你的评价只给协会看/ });
    await member.waitFor('已办结');
    const { rating } = await ask(cast.cloud, 'local-member', 'inquiries', 'show', { inquiryId: id });
    if ((rating as { stars: number } | null)?.stars !== 4) throw new Error('the rating did not arrive');
  },
};
