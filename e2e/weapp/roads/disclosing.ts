import { charter, corrected, newDuty, phoneNumber } from '../../a-disclosure';
import type { Road } from '../road';

export const road: Road = {
  name: 'disclosing: a duty goes from its draft through review to the public, and is corrected beside the original',
  walk: async (cast) => {
    const { cloud } = cast;
    const id = await newDuty(cloud);
    const clerk = cast.phone('local-clerk');
    const page = `modules/disclosure/pages/duty/index?id=${id}`;

    cast.step('sees the year by months, and begins the draft of one duty');
    await clerk.open('modules/disclosure/pages/calendar/index');
    await clerk.waitFor(/^12月：/);
    await cast.show(clerk, 'disclosure-calendar');
    await clerk.open(page);
    await clerk.waitFor(charter);
    await clerk.tap('生成草稿');
    await clerk.waitFor('还缺这些');

    cast.step('writes what nobody can reckon, and a phone stops it');
    await clerk.tap('写文字，本次变动');
    await clerk.type('本次变动', `章程第三条修改，联系电话 ${phoneNumber}。`);
    await clerk.tap('写文字', { within: /^数字不能改/ });
    await clerk.waitFor('公开前要处理');
    await cast.show(clerk, 'disclosure-secret');
    await clerk.tap(`换成代称，${phoneNumber}`);
    await clerk.type('代称', '（见官网）');
    await clerk.tap('换成代称', { within: /^“/, nth: 1 });
    await clerk.waitFor(/（见官网）/);

    cast.step('sends it in; another person reviews it, and it is published');
    await clerk.tap('送审');
    await clerk.tap('送审', { within: /^送审后内容不能改/, nth: 1 });
    await clerk.waitFor('审核中');
    const supervisor = cast.phone('local-supervisor');
    await supervisor.open(page);
    await supervisor.tap('审核通过');
    await supervisor.tap('审核通过', { within: /^你核对过数字/, nth: 1 });
    await supervisor.waitFor('待公开');
    await clerk.open(page);
    await clerk.tap('公开');
    await clerk.tap('公开', { within: /^公开后不能删改/, nth: 1 });
    await clerk.waitFor('已完成');
    await cast.show(clerk, 'disclosure-published');

    cast.step('a visitor reads it, without the phone');
    const visitor = cast.phone(cloud.visitor);
    await visitor.open(`modules/disclosure/pages/item/index?id=${id}`);
    await visitor.waitFor(/（见官网）/);
    await visitor.waitFor('校验值（SHA-256）');
    if (visitor.sees(new RegExp(phoneNumber))) throw new Error('the phone is shown');

    cast.step('a mistake is corrected beside it, and what is other is marked');
    await clerk.tap('更正');
    await clerk.type('哪里错了，为什么更正', '漏写了表决日期，现补充。');
    await clerk.tap('更正', { within: /^另写一版/, nth: 1 });
    await clerk.waitFor('起草中');
    await corrected(cloud, id, '章程第三条修改，一月十日会员大会表决通过。');
    await visitor.open(`modules/disclosure/pages/item/index?id=${id}`);
    await visitor.waitFor(/^这是第 2 版/);
    await visitor.waitFor(/^原来：/);
    await cast.show(visitor, 'disclosure-corrected');
    await visitor.tap(/^第 1 版/);
    await visitor.waitFor(/^这是原来的第 1 版/);
  },
};
