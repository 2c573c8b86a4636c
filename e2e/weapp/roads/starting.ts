import { ask } from '../../meeting-people';
import type { Road } from '../road';

interface Begun {
  title: string;
  may: { remind: boolean; withdraw: boolean };
}

export const road: Road = {
  name: 'starting: whoever began something asks after it once a day, and withdraws it',
  walk: async (cast) => {
    const openid = 'local-council-1';
    const { rows } = await ask(cast.cloud, openid, 'flows', 'mine', { open: true });
    const begun = (rows as Begun[]).find(({ may }) => may.remind && may.withdraw);
    if (!begun) {
      // An earlier run has withdrawn it.
      if (cast.cloud.fresh) throw new Error('the demo data has nothing to ask after');
      return;
    }
    const { title } = begun;
    const phone = cast.phone(openid);

    cast.step('sees with whom it is, and reminds them once');
    await phone.open('modules/workbench/pages/started/index');
    await phone.waitFor(new RegExp(`^${title}，在办`));
    await phone.tap(`催一下 ${title}`);
    await phone.waitFor('已提醒正在办的同事。');
    await phone.waitFor('今天催过了');
    await cast.show(phone, 'started');

    cast.step('thinks better of it once, then withdraws');
    await phone.tap(`撤回 ${title}`);
    await phone.tap('不撤回');
    await phone.waitFor('今天催过了');
    await phone.tap(`撤回 ${title}`);
    await phone.tap('撤回', { within: '不撤回' });
    await phone.waitFor('已撤回。');
    await phone.until(() => !phone.sees(`撤回 ${title}`), 'the case to go');

    cast.step('whoever decides finds it withdrawn, not lost');
    await phone.tap('全部');
    await phone.waitFor(new RegExp(`^${title}，已撤回`));
  },
};
