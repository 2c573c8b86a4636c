import { booksWanting, count, fen, notClosed, page, said, section, textFigure, type Draft } from './draft';
import { figureOf, partOf, type YearFigures } from './judge-draft-statement';

export interface DuesYear {
  /** Of the bills of dues of the year; fen. */
  bills: number;
  billed: number;
  waived: number;
  paid: number;
  /** Standard in force at its end. */
  standard: { id: string; name: string } | null;
  figures: YearFigures;
}

/** 会费收支情况: what was asked and paid, and what it was spent on. */
export function judgeDraftDues({ bills, billed, waived, paid, standard, figures }: DuesYear): Draft {
  const { year, lines, final } = figures;
  const register = page('payments/bills');
  return {
    sections: [
      section('received', said('会费收入', 'Dues'), [
        textFigure(
          'standard',
          said('执行的标准', 'Standard'),
          standard?.name ?? null,
          standard && page('dues/standard', { id: standard.id }),
        ),
        count('bills', said('应缴会员（张收款单）', 'Bills of dues'), bills, register),
        fen('billed', said('应收', 'Billed'), billed, register),
        fen('waived', said('减免', 'Waived'), waived, register),
        fen('paid', said('实收', 'Paid'), paid, register),
        fen('open', said('尚未缴纳', 'Not yet paid'), billed - waived - paid, page('dues/arrears')),
      ]),
      section('used', said('支出情况', 'Spending'), partOf(lines, 'cost').map(figureOf), final ? '' : notClosed(year)),
    ],
    wanting: [
      { what: said('会费使用的说明', 'What the dues were used for'), office: 'finance', until: 'text:used' },
      ...(final ? [] : [booksWanting(year)]),
    ],
  };
}
