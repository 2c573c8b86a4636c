import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { ReasonSheet } from '@/kit/reason-sheet';
import { usePositionsText } from '../../text';
import type { Term } from '../../types';

/** The association's terms, the latest first; the secretariat adds the next one and a postponement. */
export const Terms = ({ terms, mayAct }: { terms: readonly Term[]; mayAct: boolean }) => {
  const t = usePositionsText('term');
  const [adding, setAdding] = useState(false);
  const [postponed, setPostponed] = useState<Term | null>(null);
  return (
    <View>
      <Section
        title={t('title')}
        note={mayAct ? t('add') : undefined}
        onTap={mayAct ? () => setAdding(true) : undefined}
      />
      {terms.length > 0 && (
        <Card kind="list">
          {terms.slice(0, 3).map((term) => (
            <ListRow
              key={term.id}
              title={t('row', { no: term.no, from: term.startsOn, until: term.endsOn })}
              note={
                term.postponedUntil
                  ? t('postponed', { until: term.postponedUntil, by: term.postponedBy ?? '' })
                  : undefined
              }
              onTap={mayAct ? () => setPostponed(term) : undefined}
            />
          ))}
        </Card>
      )}
      {adding && <AddSheet onClose={() => setAdding(false)} />}
      {postponed && <PostponeSheet term={postponed} onClose={() => setPostponed(null)} />}
    </View>
  );
};

const AddSheet = ({ onClose }: { onClose: () => void }) => {
  const t = usePositionsText('term');
  const [no, setNo] = useState('');
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const write = useWrite(cloud.positions.saveTerm, {
    refreshes: [['positions']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('done') });
    },
  });
  return (
    <Sheet
      open
      title={t('add')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={!/^[1-9]\d?$/.test(no) || !startsOn || !endsOn}
          onTap={() => startsOn && endsOn && write.run({ no: Number(no), startsOn, endsOn })}
        >
          {t('save')}
        </Button>
      }
    >
      <Field label={t('no')} type="number" maxLength={2} value={no} onChange={setNo} />
      <DateField label={t('startsOn')} value={startsOn} onChange={setStartsOn} />
      <DateField label={t('endsOn')} value={endsOn} onChange={setEndsOn} error={write.sentence} />
    </Sheet>
  );
};

const PostponeSheet = ({ term, onClose }: { term: Term; onClose: () => void }) => {
  const t = usePositionsText('term');
  const [until, setUntil] = useState<string | null>(term.postponedUntil);
  return (
    <ReasonSheet
      open
      onClose={onClose}
      title={`${t('postpone')} · ${t('row', { no: term.no, from: term.startsOn, until: term.endsOn })}`}
      consequence={t('postponeWords')}
      label={t('approval')}
      min={2}
      max={100}
      field="approval"
      ready={until !== null}
      verb={t('postpone')}
      kept={`${term.id}.postpone`}
      write={cloud.positions.postponeTerm}
      input={(approval) => ({ termId: term.id, until: until ?? '', approval })}
      refreshes={[['positions']]}
      done={() => t('done')}
    >
      <DateField label={t('until')} value={until} from={term.endsOn} onChange={setUntil} />
    </ReasonSheet>
  );
};
