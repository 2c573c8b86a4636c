import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ImportWhole } from '@contracts/imports';
import { cloud } from '@/cloud/client';
import { accessible } from '@/components/accessible';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { goBack } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { namesText } from '@/i18n/names';
import { ReasonSheet } from '@/kit/reason-sheet';
import { useImportsText } from '../../text';
import { BadRows } from './bad-rows';
import { Rows } from './rows';
import { Shifts } from './shifts';

const consequences = {
  members: 'result.undoConsequence',
  payments: 'result.undoPayments',
  expenses: 'result.undoExpenses',
  penalties: 'result.undoPenalties',
} as const;

/** From the moment it was taken: how far it is, what came of it, and the way back while nothing stands on it. */
export const Course = ({ whole }: { whole: ImportWhole }) => {
  const t = useImportsText();
  const [undoing, setUndoing] = useState(false);
  const { id, state, total, done, failed, counts, undoStands } = whole;
  const left = counts.refused + counts.doubtful - counts.chosen + failed;
  return (
    <Page
      title={whole.fileName}
      action={
        <ActionBar>
          {state === 'taken' && !whole.emptied && (
            <Button kind="danger" onTap={() => setUndoing(true)}>
              {t('result.undo')}
            </Button>
          )}
          <Button kind={state === 'taken' ? 'plain' : 'primary'} onTap={goBack}>
            {t('result.again')}
          </Button>
        </ActionBar>
      }
    >
      {state === 'taking' || state === 'undoing' ? (
        <Progress
          title={state === 'taking' ? t('progress.title', { done: done + failed, total }) : t('progress.undoing')}
          part={state === 'taking' ? (done + failed) / Math.max(1, total) : null}
        />
      ) : (
        <NoticeBox
          tone={state === 'taken' ? 'jade' : 'azure'}
          icon={state === 'taken' ? 'tick' : 'turn'}
          title={
            state === 'taken'
              ? t('result.taken', { done })
              : state === 'undone'
                ? t('result.undone')
                : t(`states.${state}`)
          }
          words={[
            whole.takenAt && t('result.by', { by: whole.takenBy ?? '', at: instantText(whole.takenAt) }),
            state === 'undone' &&
              whole.undoneAt &&
              t('result.by', { by: whole.undoneBy ?? '', at: instantText(whole.undoneAt) }),
            state === 'undone' && whole.undoReason && t('result.undoneWhy', { reason: whole.undoReason }),
            failed > 0 && t('result.failed', { count: failed }),
            whole.emptied && t('result.emptied'),
          ]}
        />
      )}
      {undoStands.length > 0 && (
        <NoticeBox tone="amber" icon="bang" title={t('result.stands', { names: namesText(undoStands) })} />
      )}
      {whole.noun === 'penalties' && state === 'taken' && !whole.emptied && <Shifts id={id} taken />}
      {whole.noun === 'penalties' && state === 'taken' && !whole.emptied && <Rows id={id} taken />}
      {state === 'taken' && failed > 0 && <Rows id={id} failed />}
      {state === 'taken' && left > 0 && !whole.emptied && <BadRows id={id} />}
      <ReasonSheet
        open={undoing}
        onClose={() => setUndoing(false)}
        title={t('result.undoTitle')}
        consequence={t(consequences[whole.noun], { count: done })}
        hint={t('result.undoHint')}
        min={4}
        verb={t('result.undo')}
        danger
        kept={`imports.undo.${id}`}
        write={cloud.imports.undo}
        input={(reason) => ({ id, reason })}
        refreshes={[['imports']]}
        done={() => t('result.undoDone')}
      />
    </Page>
  );
};

const Progress = ({ title, part }: { title: string; part: number | null }) => {
  const t = useImportsText();
  const percent = Math.floor((part ?? 0) * 100);
  return (
    <Card>
      <Text className="import-progress-title">{title}</Text>
      {part !== null && (
        <View className="import-bar" {...accessible('progressbar', t('progress.percent', { percent }))}>
          <View className="import-bar-done" style={{ width: `${percent}%` }} />
        </View>
      )}
      <Text className="import-progress-note">{t('progress.leave')}</Text>
    </Card>
  );
};
