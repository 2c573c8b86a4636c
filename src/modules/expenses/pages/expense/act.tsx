import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Field } from '@/components/field';
import { go } from '@/hooks/go';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { ReasonSheet } from '@/kit/reason-sheet';
import { takeBackLater } from '@/parts/flows/take-back';
import { undo } from '@/parts/flows/undo';
import { UndoBar } from '@/parts/flows/undo-bar';
import { useExpensesText } from '../../text';
import type { Shown } from '../../types';

type Decision = 'pass' | 'return' | 'refuse';
type Asked = Decision | 'withdraw' | 'cash' | 'reveal' | 'cancel' | null;
const refreshes = [['expenses'], ['register']];
const say = (title: string) => void Taro.showToast({ icon: 'none', title });

/** What the reader may do with it: decide at the thumb, mend, withdraw, pay, look at the account. */
export const Act = ({ expense, onRevealed }: { expense: Shown; onRevealed: (account: string) => void }) => {
  const t = useExpensesText('one');
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const { id: expenseId, may, caseId, caseVersion: version, payeeName: payee } = expense;
  const [resolutionNo, setResolutionNo] = useState('');
  const amount = money(expense.toPay);
  const decided = (decision: Decision) => (after: Shown) => {
    setResolutionNo('');
    const words = t(`done.${decision}`);
    if (after.may.takeBack && caseId)
      takeBackLater({ of: expenseId, page: 'expenses/expense', caseId, version: after.caseVersion, words });
    else say(words);
  };
  const withdraw = useWrite(cloud.flows.withdraw, { refreshes, onDone: () => (close(), say(t('withdrawn'))) });
  const cash = useWrite(cloud.expenses.payCash, { refreshes, onDone: () => (close(), say(t('paidDone'))) });
  const shared = { onClose: close, write: cloud.expenses.decide, refreshes } as const;
  const phrases = [t('reasons.invoice'), t('reasons.contract'), t('reasons.purpose')];
  const undoing = undo.use() && <UndoBar here={expenseId} />;
  const nothing = !(may.decide || may.resubmit || may.withdraw || may.pay || may.reveal || may.cancel);
  return (
    <>
      {(undoing || !nothing) && (
        <ActionBar above={undoing}>
          {nothing ? null : may.decide ? (
            <>
              <Button kind="plain" onTap={() => setAsked('return')}>
                {t('return')}
              </Button>
              <Button kind="plain" onTap={() => setAsked('refuse')}>
                {t('refuse')}
              </Button>
              <Button onTap={() => setAsked('pass')}>{t('pass')}</Button>
            </>
          ) : (
            <>
              {may.reveal && (
                <Button kind="plain" onTap={() => setAsked('reveal')}>
                  {t('reveal')}
                </Button>
              )}
              {may.withdraw && (
                <Button kind="plain" onTap={() => setAsked('withdraw')}>
                  {t('withdraw')}
                </Button>
              )}
              {may.resubmit && <Button onTap={() => go('expenses/edit', { expenseId })}>{t('answer')}</Button>}
              {may.cancel && (
                <Button kind="plain" onTap={() => setAsked('cancel')}>
                  {t('cancel')}
                </Button>
              )}
              {may.pay && (
                <Button kind="plain" onTap={() => setAsked('cash')}>
                  {t('payCash')}
                </Button>
              )}
              {may.pay && <Button onTap={() => go('expenses/payable')}>{t('payBatch')}</Button>}
            </>
          )}
        </ActionBar>
      )}
      <ReasonSheet
        {...shared}
        open={asked === 'pass'}
        title={t('passTitle')}
        consequence={t('passWords', { payee, amount: money(expense.amount) })}
        label={t('passReason')}
        min={0}
        max={300}
        verb={t('pass')}
        kept={`${expenseId}.pass`}
        ready={!may.votes || resolutionNo.trim().length >= 2}
        input={(reason) => ({
          ...{ expenseId, version, decision: 'pass' as const },
          ...(reason ? { reason } : {}),
          ...(may.votes ? { resolutionNo: resolutionNo.trim() } : {}),
        })}
        onDone={decided('pass')}
      >
        {may.votes && (
          <Field label={t('resolutionNo')} maxLength={60} value={resolutionNo} onChange={setResolutionNo} />
        )}
      </ReasonSheet>
      {(['return', 'refuse'] as const).map((decision) => (
        <ReasonSheet
          key={decision}
          {...shared}
          open={asked === decision}
          title={t(`${decision}Title`)}
          consequence={t(`${decision}Words`)}
          phrases={phrases}
          max={300}
          verb={t(decision)}
          danger={decision === 'refuse'}
          kept={`${expenseId}.${decision}`}
          input={(reason) => ({ expenseId, version, decision, reason })}
          onDone={decided(decision)}
        />
      ))}
      <ReasonSheet
        open={asked === 'reveal'}
        onClose={close}
        title={t('revealTitle')}
        consequence={t('revealWords')}
        phrases={[t('revealReasons.check'), t('revealReasons.bank')]}
        min={2}
        verb={t('reveal')}
        kept={`${expenseId}.reveal`}
        write={cloud.expenses.revealAccount}
        input={(reason) => ({ expenseId, reason })}
        refreshes={[]}
        onDone={({ account }) => onRevealed(account)}
      />
      <ReasonSheet
        open={asked === 'cancel'}
        onClose={close}
        title={t('cancelTitle')}
        consequence={t('cancelWords')}
        phrases={[t('cancelReasons.off'), t('cancelReasons.other'), t('cancelReasons.twice')]}
        min={2}
        max={300}
        verb={t('cancel')}
        danger
        kept={`${expenseId}.cancel`}
        write={cloud.expenses.cancel}
        input={(reason) => ({ expenseId, reason })}
        refreshes={refreshes}
        done={() => t('cancelled')}
      />
      <Confirm
        open={asked === 'withdraw'}
        title={t('withdrawTitle')}
        consequence={t('withdrawWords')}
        action={t('withdraw')}
        danger
        busy={withdraw.busy}
        error={withdraw.sentence}
        onConfirm={() => caseId && withdraw.run({ caseId })}
        onCancel={close}
      />
      <Confirm
        open={asked === 'cash'}
        title={t('payCashTitle')}
        consequence={t('payCashWords', { payee, amount })}
        action={t('payCash')}
        busy={cash.busy}
        error={cash.sentence}
        onConfirm={() => cash.run({ expenseId, day: today() })}
        onCancel={close}
      />
    </>
  );
};
