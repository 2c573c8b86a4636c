import { ask } from '../../meeting-people';
import type { Road } from '../road';

interface Duty {
  kind: string;
  object: string;
  page: string;
}

export const road: Road = {
  name: 'spending: the president approves an expense that waits among the duties',
  walk: async (cast) => {
    const { cloud } = cast;
    const { rows } = await ask(cloud, 'local-president', 'workbench', 'duties', {});
    const duty = (rows as Duty[]).find(({ kind }) => kind.startsWith('expense.'));
    if (!duty) {
      // An earlier run has approved it.
      if (cloud.fresh) throw new Error('the demo data has no expense for the president');
      return;
    }
    const expenseId = new URLSearchParams(duty.page.split('?')[1]).get('id');
    const shown = () => ask(cloud, 'local-clerk', 'expenses', 'show', { expenseId });

    cast.step('opens it from the duties and reads what it is for');
    const president = cast.phone('local-president');
    await president.open('modules/workbench/pages/duties/index');
    const { payeeName, purpose } = await shown();
    await president.tap(new RegExp(`^.{2}：.*${String(payeeName)}`));
    await president.waitForPage('modules/expenses/pages/expense/index');
    await president.waitFor(String(purpose));
    await cast.show(president, 'spending-asked');

    cast.step('returning it wants a reason');
    await president.tap('退回');
    await president.tap('退回', { within: /^退回给申请人修改/ });
    if ((await shown()).state !== 'submitted') throw new Error('it was returned without a word');
    await president.tap('关闭');

    cast.step('agrees: it is approved, and finance is to pay it');
    await president.tap('同意');
    await president.tap('同意', { within: '同意这笔支出' });
    await president.waitFor('已同意');
    if ((await shown()).state !== 'approved') throw new Error(`it is ${String((await shown()).state)}`);
    const { rows: due } = await ask(cloud, 'local-finance', 'expenses', 'payable', {});
    if (!(due as { id: string }[]).some(({ id }) => id === expenseId)) throw new Error('finance has nothing to pay');
  },
};
