import type { CheckItem } from '@contracts/membership';
import { Card } from '@/components/card';
import { CheckItem as CheckLine } from '@/components/check-item';
import { useTerms } from '../messages/terms';
import { checkWords } from './check-words';

const urgency = { fail: 0, warn: 1, pass: 2 };

/** The completeness check, what needs a look first. */
export const CheckList = ({ check }: { check: readonly CheckItem[] }) => {
  const t = useTerms();
  const ordered = [...check].sort((a, b) => urgency[a.result] - urgency[b.result]);
  return (
    <Card>
      {ordered.map((item, index) => {
        const { title, note } = checkWords(item, t);
        return <CheckLine key={`${item.rule}${index}`} result={item.result} title={title} note={note} />;
      })}
    </Card>
  );
};
