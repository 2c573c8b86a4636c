import { useState } from 'react';
import type { cloud } from '@/cloud/client';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { PickOne } from '@/kit/pick-one';
import { useChange } from '../../components/use-change';
import { useBooksText } from '../../text';

export type Account = Awaited<ReturnType<typeof cloud.books.account>>;
interface SheetProps {
  account: Account;
  onClose: () => void;
}

export const RenameSheet = ({ account, onClose }: SheetProps) => {
  const t = useBooksText('chart');
  const [name, setName] = useState(account.name);
  const [nameEn, setNameEn] = useState('');
  const change = useChange(onClose);
  return (
    <Sheet
      open
      title={t('rename')}
      onClose={onClose}
      footer={
        <Button
          busy={change.busy}
          disabled={name.trim() === ''}
          onTap={() =>
            change.run({
              kind: 'changes',
              changes: [{ do: 'rename', code: account.code, name: name.trim(), nameEn: nameEn.trim() || undefined }],
            })
          }
        >
          {t('send')}
        </Button>
      }
    >
      <Field label={t('name')} maxLength={40} value={name} onChange={setName} />
      <Field label={t('nameEn')} hint={t('nameEnHint')} maxLength={80} value={nameEn} onChange={setNameEn} />
      {change.sentence && <NoticeBox tone="cinnabar" icon="bang" title={change.sentence} />}
    </Sheet>
  );
};

export const RetireSheet = ({ account, onClose }: SheetProps) => {
  const t = useBooksText('chart');
  const yearly = account.kind === 'income' || account.kind === 'cost';
  // Income and costs of this year stay where they are: the first day of the next year is the day to end on.
  const [on, setOn] = useState(
    yearly && account.balance !== 0 ? `${Number(account.today.slice(0, 4)) + 1}-01-01` : account.today,
  );
  const change = useChange(onClose);
  return (
    <Sheet
      open
      title={t('retire')}
      onClose={onClose}
      footer={
        <Button
          busy={change.busy}
          onTap={() => change.run({ kind: 'changes', changes: [{ do: 'retire', code: account.code, on }] })}
        >
          {t('send')}
        </Button>
      }
    >
      <DateField label={t('retireOn')} hint={t('retireHint')} value={on} from={account.today} onChange={setOn} />
      {change.sentence && <NoticeBox tone="cinnabar" icon="bang" title={change.sentence} />}
    </Sheet>
  );
};

/** A document goes to another account from its next posting on. */
export const MoveSheet = ({ account, post, onClose }: SheetProps & { post: Account['posts'][number] }) => {
  const t = useBooksText('chart');
  const change = useChange(onClose);
  return (
    <PickOne
      open
      onClose={onClose}
      title={t('moveTitle', { name: post.name })}
      consequence={t('moveWords')}
      icon="book"
      among={account.fits.map(({ code, name }) => ({ id: code, name: `${code} ${name}` }))}
      none={t('noneFits')}
      verb={t('send')}
      busy={change.busy}
      error={change.sentence}
      onPick={(code) =>
        change.run({ kind: 'changes', changes: [{ do: 'move', rule: post.rule, side: post.side, account: code }] })
      }
    />
  );
};
