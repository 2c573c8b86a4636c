import { money } from '@/i18n/money';
import { FigureRow } from '@/kit/figure-row';
import { useBooksText } from '../text';

interface Line {
  account: string;
  accountName: string;
  fundName: string;
  debit: number;
  credit: number;
}
/** The lines of an entry: side, account, fund, amount. */
export const LineRows = ({ lines }: { lines: readonly Line[] }) => {
  const t = useBooksText('entry');
  return (
    <>
      {lines.map((line, index) => (
        <FigureRow
          // Two lines of an entry may be alike.
          key={`${index}.${line.account}`}
          title={`${t(line.debit > 0 ? 'debit' : 'credit')} ${line.account} ${line.accountName}`}
          figure={money(line.debit || line.credit)}
          facts={[line.fundName]}
        />
      ))}
    </>
  );
};
