import { foldText } from '../../cloudfunctions/ground/fold-text';
import { searchName } from '../../cloudfunctions/ground/search-name';
import { addDays } from '../../cloudfunctions/shared/clock';
import { sha256 } from '../../cloudfunctions/shared/secrets';
import type { Staff } from './association';
import type { World } from './world';
import { takeoverOf } from './year';

interface Past {
  /** Days after the books began. */
  after: number;
  payee: string;
  purpose: string;
  category: string;
  line: string | null;
  yuan: number;
  way: 'bank' | 'cash';
  voucher: string;
  /** Yuan on its invoice; null: it had none. */
  invoiced: number | null;
}
// Paid from the old sheet in the month of the takeover, before anybody asked for an expense here.
const past: readonly Past[] = [
  {
    ...{
      after: 2,
      payee: '苏州晨光文仪有限公司',
      purpose: '凭证纸和账册',
      category: 'office',
      line: 'B01',
      yuan: 286.5,
    },
    ...{ way: 'cash', voucher: '记-2', invoiced: 286.5 },
  },
  {
    ...{
      after: 6,
      payee: '苏州鼎信财税咨询有限公司',
      purpose: '上年度审计尾款',
      category: 'other',
      line: null,
      yuan: 6_000,
    },
    // The whole year's audit is on it; half was paid before.
    ...{ way: 'bank', voucher: '记-5', invoiced: 12_000 },
  },
  {
    ...{ after: 11, payee: '李娜', purpose: '走访会员交通费', category: 'travel', line: 'B02', yuan: 342 },
    ...{ way: 'cash', voucher: '记-9', invoiced: null },
  },
];

/**
 * What a sheet brought of expenses that were paid before (imports, `expenses`): each as `enterExpenses` keeps it.
 * @returns the year that they count in and how many they are
 */
export function addPastExpenses(world: World, staff: Staff): { year: number; imported: number } {
  const random = world.part('past expenses');
  const finance = staff.person('local-finance').id;
  const first = takeoverOf(world);
  const at = world.at(addDays(first, 22), random);
  const year = Number(first.slice(0, 4));
  for (const [index, { after, payee, purpose, category, line, yuan, way, voucher, invoiced }] of past.entries()) {
    const id = random.id(at);
    const day = addDays(first, after);
    const amount = Math.round(yuan * 100);
    world.rows.add('expense', {
      ...{ id, number: `DR${year}-${String(index + 1).padStart(5, '0')}`, kind: 'ordinary', state: 'paid' },
      ...{ payee_name: payee, payee_search: searchName(payee), purpose, purpose_search: foldText(purpose), category },
      ...{
        budget_year: year,
        line_code: line,
        amount,
        day,
        summed: amount,
        from_advance: 0,
        path: 'imported',
        details: {},
      },
      ...{ submitted_at: at, approved_at: at, paid_on: day, paid_by: way, imported_by: finance, version: 1 },
      ...{ import_key: sha256([day, payee, amount, purpose, voucher].join('|')).toString('hex') },
      ...{ handled_by: '李娜', voucher_no: voucher },
    });
    if (invoiced !== null)
      world.rows.add('expense_invoice', {
        ...{ id: random.id(at), expense_id: id, place: 0, code: '', amount: Math.round(invoiced * 100), seller: payee },
        ...{ day, read_from: 'hand', number: `${year % 100}322000000${random.text('0123456789', 9)}` },
      });
  }
  return { year, imported: past.length };
}
