import { useState } from 'react';
import { type WayOfRegistrar, waysOfRegistrar } from '@contracts/inquiry-kinds';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { NoticeBox } from '@/components/notice-box';
import { Sheet } from '@/components/sheet';
import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ReasonSheet } from '@/kit/reason-sheet';
import { ColleagueSheet } from '@/parts/flows/colleague-sheet';
import { RateSheet } from '../../components/rate-sheet';
import { useInquiriesText } from '../../text';
import type { Shown } from '../../types';
import type { Act } from './acts';
import { PublishSheet } from './publish-sheet';

interface ActSheetProps {
  row: Shown;
  act: Exclude<Act, 'take' | 'remind'>;
  onClose: () => void;
}

/** One act with its consequence; what is written stays on the device until it is sent. */
export const ActSheet = ({ row, act, onClose }: ActSheetProps) => {
  const t = useInquiriesText('one');
  const target = { inquiryId: row.id, version: row.version };
  if (act === 'publish') return <PublishSheet row={row} onClose={onClose} />;
  if (act === 'deliver') return <DeliverSheet row={row} onClose={onClose} />;
  if (act === 'rate')
    return (
      <RateSheet
        row={row}
        write={(input, options) => cloud.inquiries.rate({ inquiryId: row.id, ...input }, options)}
        onClose={onClose}
      />
    );
  if (act === 'handOn')
    return (
      <ColleagueSheet
        open
        onClose={onClose}
        of={row.id}
        page="inquiries/inquiry"
        caseId={row.caseId}
        version={row.caseVersion}
        purpose="handOn"
        words={{
          ...{ title: t('handOn.title'), consequence: t('handOn.consequence'), none: t('handOn.none') },
          ...{ verb: t('handOn.verb'), note: t('handOn.note'), nameless: t('handOn.nameless') },
        }}
        done={(name) => t('handOn.done', { name })}
      />
    );
  const shared = {
    ...{ open: true, onClose, title: t(`acts.${act}`), verb: t(`verbs.${act}`), kept: `${row.id}.${act}` },
    ...{ refreshes: [['inquiries']], done: () => t('done') },
  } as const;
  if (act === 'draft')
    return (
      <ReasonSheet
        {...shared}
        consequence={t('words.draft')}
        label={t('draftLabel')}
        min={5}
        max={5000}
        before={row.draft}
        field="draft"
        write={cloud.inquiries.submit}
        input={(draft) => ({ ...target, draft })}
        done={() => t('nextReview')}
      />
    );
  if (act === 'transfer')
    return (
      <ReasonSheet
        {...shared}
        consequence={t('words.transfer')}
        label={t('transferLabel')}
        min={5}
        max={1000}
        danger
        field="words"
        write={cloud.inquiries.transfer}
        input={(words) => ({ ...target, words })}
      />
    );
  if (act === 'unpublish')
    return (
      <ReasonSheet
        {...shared}
        consequence={t('words.unpublish')}
        min={2}
        danger
        write={cloud.inquiries.unpublish}
        input={(reason) => ({ ...target, reason })}
      />
    );
  const agree = act === 'review';
  return (
    <ReasonSheet
      {...shared}
      consequence={t(agree ? (row.asker === 'registrar' ? 'words.reviewRegistrar' : 'words.review') : 'words.sendBack')}
      label={agree ? undefined : t('reasonLabel')}
      min={agree ? 0 : 2}
      max={1000}
      write={cloud.inquiries.review}
      input={(reason) => ({ ...target, agree, reason })}
    />
  );
};

/** On which day, and how, the answer was handed over to the registrar. */
const DeliverSheet = ({ row, onClose }: { row: Shown; onClose: () => void }) => {
  const t = useInquiriesText();
  const [on, setOn] = useState<string | null>(null);
  const [way, setWay] = useState<WayOfRegistrar | null>(row.cameBy);
  const write = useWrite(cloud.inquiries.deliver, {
    refreshes: [['inquiries']],
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('one.done') });
    },
  });
  return (
    <Sheet
      open
      title={t('one.acts.deliver')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={on === null || way === null}
          onTap={() => on && way && write.run({ inquiryId: row.id, version: row.version, on, way })}
        >
          {t('one.verbs.deliver')}
        </Button>
      }
    >
      <Text>{t('one.words.deliver')}</Text>
      <DateField label={t('one.deliveredOn')} value={on} onChange={setOn} />
      <ChoiceChips
        label={t('one.way')}
        choices={waysOfRegistrar.map((value) => ({ value, label: t(`ways.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      {write.sentence && <NoticeBox tone="cinnabar" icon="bang" title={write.sentence} />}
    </Sheet>
  );
};
