import type { Company, Journey } from '../journey';
import type { Person } from '../person';

const draft = '章程全文在本会网站“信息公开”栏，也可以向秘书处索取纸质件。';
const page = (id: string) => `modules/inquiries/pages/inquiry/index?id=${id}`;

interface Asked {
  id: string;
  code: string;
  number: string;
  dueOn: string;
}

/** A visitor asks without a name, is answered on the seventh working day, rates it, and everybody reads it in other words. */
export const journey: Journey = {
  name: 'inquiring',
  travel: async (company) => {
    const { cloud } = company;
    const stranger = await company.person(null, { width: 390, height: 844 });
    const asked = await asks(company, stranger);

    company.step('the clerk drafts the answer');
    const clerk = await company.person('local-clerk');
    await clerk.open(page(asked.id));
    await clerk.tap('写答复');
    await clerk.type('答复', draft);
    await clerk.shoot('inquiring-draft');
    await clerk.tap('提交审核', { within: /交给另一位任职的同事审核/ });
    await clerk.waitFor('审核中');
    await clerk.waitUntilGone('同意答复', 'whoever drafted it may review it');
    // WeChat is asked about the words meanwhile.
    await cloud.fireTimer();

    try {
      company.step('another agrees on the seventh working day');
      await cloud.setClock(`${asked.dueOn}T08:00:00Z`);
      const director = await company.person('local-director');
      await director.open(page(asked.id));
      await director.tap('同意答复');
      await director.tap('同意', { within: /提问人马上看到这份答复/ });
      await director.waitFor('已答复');
      await director.waitUntilGone(/已超过期限/, 'on its last day it is late');

      await reads(company, stranger, asked);
      await isPublished(company, director, stranger);
    } finally {
      await cloud.setClock(null);
    }
  },
};

async function asks(company: Company, stranger: Person): Promise<Asked> {
  company.step('a visitor looks at what others have asked, and asks');
  await stranger.open('modules/inquiries/pages/answers/index');
  await stranger.waitFor('不是会员能参加年会吗');
  await stranger.shoot('inquiring-answers');
  await stranger.tap('我要查询');
  await stranger.waitFor(/不用登录/);
  await stranger.tap('提交查询');
  await stranger.waitFor('请选想了解什么');
  await stranger.tap('负责人和章程');
  await stranger.type('标题', '章程在哪里看');
  await stranger.type('你的问题', '想看贵会的章程全文，在哪里能看到？');
  await stranger.shoot('inquiring-ask');
  await stranger.tap('提交查询');
  await stranger.waitFor('请保存查询码');
  await stranger.shoot('inquiring-code');
  const { code, number, dueOn } = (await stranger.reply('askPublic')) as unknown as Omit<Asked, 'id'>;

  company.step('finds it by its code, and not by another');
  await stranger.tap('现在看看');
  await stranger.waitFor('还没有答复');
  const id = String((await stranger.reply('byCode')).id);
  await stranger.type('查询码', `${code.slice(0, -1)}!`);
  await stranger.tap('查看');
  await stranger.waitFor('查询码不对，请核对有没有抄全。');
  return { id, code, number, dueOn };
}

async function reads(company: Company, stranger: Person, { code }: Asked) {
  company.step('the visitor reads the answer by the code, and says what he thinks of it');
  await stranger.open(`modules/inquiries/pages/code/index?code=${code}`);
  await stranger.waitFor(draft);
  await stranger.tap('评价答复');
  await stranger.tap('很满意');
  await stranger.tap('提交评价', { within: /你的评价只给协会看/ });
  await stranger.waitFor('已办结');
  await stranger.shoot('inquiring-answered');
}

async function isPublished(company: Company, director: Person, stranger: Person) {
  company.step('it is published once nobody can be recognised in it');
  await director.reload();
  await director.tap('公开为问答');
  await director.type('问题', '章程在哪里看？打 １３８１２３４５６７８ 告诉我');
  await director.tap('公开', { within: /所有人都能看到/ });
  await director.waitFor('请改掉：１３８１２３４５６７８');
  await director.shoot('inquiring-found');
  await director.type('问题', '章程全文在哪里看？');
  const title = `章程在哪里看 ${Date.now()}`;
  await director.type('标题', title);
  await director.tap('公开', { within: /所有人都能看到/ });
  await director.waitFor('看公开的问答');

  company.step('and everybody finds it, in whatever script');
  await stranger.open('modules/inquiries/pages/answers/index');
  await stranger.type('会费、审计、决议', title.replace('里', '裡'));
  await stranger.tap(title);
  await stranger.waitFor('章程全文在哪里看？');
  await stranger.shoot('inquiring-answer');
}
