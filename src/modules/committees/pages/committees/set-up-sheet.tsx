import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { NameFinding } from '@contracts/committees';
import { cloud } from '@/cloud/client';
import { codeOf, detailOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { Tick } from '@/components/tick';
import { today } from '@/i18n/dates';
import { useKeptWords } from '@/hooks/kept-words';
import { useCommitteesText } from '../../text';

/** A committee by its decision; what is doubtful of its name is looked at before. */
export const SetUpSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useCommitteesText();
  const name = useKeptWords('committee.name', '');
  const decisionNo = useKeptWords('committee.decision', '');
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  const [findings, setFindings] = useState<NameFinding[]>([]);
  const [seen, setSeen] = useState(false);
  const write = useWrite(cloud.committees.setUp, {
    refreshes: [['committees']],
    onDone: () => {
      name.forget();
      decisionNo.forget();
      onClose();
      void Taro.showToast({ icon: 'none', title: t('setUp.done') });
    },
    onRefused: (error) => {
      if (codeOf(error) === 'NAME_DOUBTFUL') setFindings((detailOf(error).findings as NameFinding[] | undefined) ?? []);
    },
  });
  const ready = name.words.trim().length > 1 && decisionNo.words.trim().length > 1 && decidedOn !== null;
  return (
    <Sheet
      open
      title={t('setUp.title')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={!ready || (findings.length > 0 && !seen)}
          onTap={() =>
            write.run({
              name: name.words.trim(),
              decisionNo: decisionNo.words.trim(),
              decidedOn: decidedOn ?? '',
              seen: seen ? findings : [],
            })
          }
        >
          {t('setUp.send')}
        </Button>
      }
    >
      <Field
        label={t('setUp.name')}
        maxLength={60}
        value={name.words}
        onChange={(words) => {
          name.change(words);
          // What was looked at was another name.
          setFindings([]);
          setSeen(false);
        }}
      />
      {findings.length > 0 && (
        <NoticeBox
          tone="amber"
          icon="bang"
          title={t('setUp.doubts')}
          words={findings.map((each) => t(`findings.${each}`))}
        >
          <Tick checked={seen} label={t('setUp.seen')} onChange={setSeen} />
        </NoticeBox>
      )}
      <Field
        label={t('setUp.decisionNo')}
        hint={t('setUp.decisionHint')}
        maxLength={60}
        value={decisionNo.words}
        onChange={decisionNo.change}
      />
      <DateField label={t('setUp.decidedOn')} value={decidedOn} until={today()} onChange={setDecidedOn} />
      {write.sentence && findings.length === 0 && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
    </Sheet>
  );
};
