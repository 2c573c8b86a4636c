import { charter, corrected, newDuty, phoneNumber } from '../../a-disclosure';
import type { Journey } from '../journey';

/** A duty of the calendar goes from its draft through review to the public, and is corrected beside the original. */
export const journey: Journey = {
  name: 'disclosing',
  travel: async (company) => {
    const id = await newDuty(company.cloud);
    const page = `modules/disclosure/pages/duty/index?id=${id}`;
    const clerk = await company.person('local-clerk');

    company.step('a clerk sees the year by months, and begins the draft of one duty');
    await clerk.open('modules/disclosure/pages/calendar/index');
    await clerk.waitFor('12月');
    await clerk.shoot('disclosure-calendar');
    await clerk.open(page);
    await clerk.waitFor(charter);
    await clerk.tap('生成草稿');
    await clerk.waitFor('还缺这些');

    company.step('writes what nobody can reckon, and a phone stops it');
    await clerk.tap('写文字，本次变动');
    await clerk.type('本次变动', `章程第三条修改，联系电话 ${phoneNumber}。`);
    await clerk.tap('写文字', { within: /数字不能改/ });
    await clerk.waitFor('公开前要处理');
    await clerk.tap(`换成代称，${phoneNumber}`);
    await clerk.type('代称', '（见官网）');
    await clerk.tap('换成代称', { within: /都换成代称/ });
    await clerk.waitFor(/（见官网）/);

    company.step('sends it in; another person reviews it, and it is published');
    await clerk.tap('送审');
    await clerk.tap('送审', { within: /送审后内容不能改/ });
    await clerk.waitFor('审核中');
    const supervisor = await company.person('local-supervisor');
    await supervisor.open(page);
    await supervisor.tap('审核通过');
    await supervisor.tap('审核通过', { within: /你核对过数字/ });
    await supervisor.waitFor('待公开');
    await clerk.open(page);
    await clerk.tap('公开');
    await clerk.tap('公开', { within: /公开后不能删改/ });
    await clerk.waitFor('已完成');
    await clerk.shoot('disclosure-published');

    company.step('a visitor reads it, without the phone, and then what was corrected');
    const visitor = await company.person(company.cloud.visitor);
    await visitor.open(`modules/disclosure/pages/item/index?id=${id}`);
    await visitor.waitFor(/（见官网）/);
    await visitor.waitUntilGone(new RegExp(phoneNumber), 'the phone is shown');
    await clerk.tap('更正');
    await clerk.type('哪里错了，为什么更正', '漏写了表决日期，现补充。');
    await clerk.tap('更正', { within: /另写一版/ });
    await clerk.waitFor('起草中');
    await corrected(company.cloud, id, '章程第三条修改，一月十日会员大会表决通过。');
    await visitor.open(`modules/disclosure/pages/item/index?id=${id}`);
    await visitor.waitFor(/这是第 2 版/);
    await visitor.waitFor(/原来：/);
    await visitor.shoot('disclosure-corrected');
  },
};
