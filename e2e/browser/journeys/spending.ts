import { ask } from '../../meeting-people';
import type { Journey } from '../journey';

/** The president approves an expense on the phone: found among the duties, read, passed. */
export const journey: Journey = {
  name: 'spending',
  travel: async (company) => {
    const { rows } = await ask(company.cloud, 'local-president', 'workbench', 'duties', {});
    const duty = (rows as { kind: string; object: string; page: string }[]).find(({ kind }) =>
      kind.startsWith('expense.'),
    );
    if (!duty) {
      // An earlier run has approved it.
      if (company.cloud.fresh) throw new Error('the demo data has no expense for the president');
      return;
    }
    company.step('finds it among the duties by its payee, and opens it');
    const president = await company.person('local-president');
    await president.open('modules/workbench/pages/duties/index');
    const [payee = ''] = duty.object.split(' ');
    await president.tap(new RegExp(payee));
    await president.waitFor('办理经过');
    await president.shoot('screen-expense');

    company.step('agrees, and the expense is approved');
    await president.tap('同意');
    await president.waitFor('同意这笔支出');
    await president.tap('同意', { within: '同意这笔支出' });
    await president.waitFor('已同意');
    await president.shoot('spending-passed');
    const id = new URLSearchParams(duty.page.split('?')[1]).get('id');
    const { state } = await ask(company.cloud, 'local-clerk', 'expenses', 'show', { expenseId: id });
    if (state !== 'approved') throw new Error(`it is ${String(state)}, not approved`);
  },
};
