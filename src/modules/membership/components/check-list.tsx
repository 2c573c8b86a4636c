import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { CheckItem } from '@contracts/membership';
import { Card } from '@/components/card';
import { CheckItem as CheckLine } from '@/components/check-item';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useMembershipText } from '../text';
import { checkWords } from './check-words';
import './check-list.scss';

const urgency = { fail: 0, warn: 1, pass: 2 };

/**
 * The completeness check, what needs a look first. `folded`: at most so many lines that passed, the rest on request;
 * what did not pass is never folded away.
 */
export const CheckList = ({ check, folded }: { check: readonly CheckItem[]; folded?: number }) => {
  const t = useMembershipText('terms');
  const [open, setOpen] = useState(false);
  const ordered = [...check].sort((a, b) => urgency[a.result] - urgency[b.result]);
  const pressing = check.filter(({ result }) => result !== 'pass').length;
  const shown = open || folded === undefined ? ordered : ordered.slice(0, pressing + folded);
  const rest = ordered.length - shown.length;
  return (
    <Card>
      {shown.map((item, index) => {
        const { title, note } = checkWords(item, t);
        return <CheckLine key={`${item.rule}${index}`} result={item.result} title={title} note={note} />;
      })}
      {rest > 0 && (
        <Tap className="check-list-more" onTap={() => setOpen(true)}>
          <Text>{t('checkMore', { count: rest })}</Text>
          <Icon name="down" size="small" />
        </Tap>
      )}
    </Card>
  );
};
