import { ask } from '../../meeting-people';
import type { Phone } from '../phone';
import type { Road } from '../road';

const queue = 'modules/workbench/pages/duties/index';
const review = 'modules/membership/pages/review/index';
interface Duty {
  subject: string;
  kind: string;
  object: string;
}

export const road: Road = {
  name: 'deciding: a clerk works through the queue, takes one back, and the next opens',
  walk: async (cast) => {
    const waiting = async () => {
      const { rows } = await ask(cast.cloud, 'local-clerk', 'workbench', 'duties', {});
      return (rows as Duty[]).filter(({ kind }) => kind === 'admission.preliminaryReview');
    };
    const [first] = await waiting();
    if (!first) throw new Error('nothing waits for the clerk');
    const name = first.object.replace(/入会$/, '');
    const clerk = cast.phone('local-clerk');

    cast.step('finds it by nonsense first, then by its name');
    await clerk.open(queue);
    await clerk.type('找要办的事', '没有这样的事');
    await clerk.waitFor(/^没有找到/);
    await clerk.type('找要办的事', name);
    await clerk.tap(new RegExp(`^初审：${name}`));
    await clerk.waitForPage(review);
    await clerk.waitFor('自动核验');

    cast.step('returns it without a reason: nothing is sent');
    await clerk.tap('退回补正');
    await clerk.tap('退回补正', { within: /^申请人会收到消息/, nth: 1 });
    if (!clerk.sees(/^申请人会收到消息/) || !(await waiting()).some(({ subject }) => subject === first.subject))
      throw new Error('it was returned without a word');
    await clerk.tap('关闭');

    cast.step('passes it, and the next one opens with the last to take back');
    await pass(clerk);
    await clerk.waitFor(`已通过：${name}`);
    await clerk.waitForPage(review);
    await clerk.waitFor('自动核验');
    await cast.show(clerk, 'deciding-next');
    if ((await waiting()).some(({ subject }) => subject === first.subject)) throw new Error('it waits still');

    cast.step('takes it back: it waits again, and nobody was told');
    await clerk.tap('收回刚才的决定');
    await clerk.waitFor('已收回，没有通知任何人。');
    await clerk.waitFor(name);
    if (!(await waiting()).some(({ subject }) => subject === first.subject))
      throw new Error('it is gone from the queue');

    cast.step('asks a colleague to sign too, and takes that back as well');
    await clerk.tap('更多办法');
    await clerk.tap(/^请同事会签/);
    await clerk.tap(/韩叙/);
    await clerk.tap('请他会签');
    await clerk.waitFor('已请韩叙会签。');
    // The trail calls what was taken back before the same.
    await clerk.tap('收回刚才的决定', { within: '已请韩叙会签。' });
    await clerk.waitFor('已收回，没有通知任何人。');
  },
};

async function pass(clerk: Phone) {
  await clerk.tap('通过，报理事会');
  await clerk.tap('通过，报理事会', { within: /^通过秘书处初审$/ });
}
