import { Text } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { Loaded } from '@/components/loaded';
import { Notice } from '@/components/notice';
import { PickerField } from '@/components/picker-field';
import { Sheet } from '@/components/sheet';
import { Skeleton } from '@/components/skeleton';
import { useKeptWords } from '@/hooks/kept-words';
import { go } from '@/hooks/go';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';

type Kind = 'activity' | 'officers';

/** What comes from no record by itself: a large meeting, a charter that was changed. */
export const BeginSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useDisclosureText('begin');
  const said = useSaid();
  const read = useRead(['disclosure', 'options'], () => cloud.disclosure.options({}));
  const [kind, setKind] = useState<Kind | null>(null);
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(null);
  const title = useKeptWords('disclosure.begin');
  const write = useWrite(cloud.disclosure.begin, {
    refreshes: [['register'], ['disclosure']],
    onDone: ({ id }) => {
      title.forget();
      onClose();
      go('disclosure/duty', { id });
    },
  });
  const named = title.words.trim();
  const ready = kind !== null && since !== null && named.length >= 2 && (kind !== 'activity' || meetingId !== null);
  const pick = (id: string) => {
    const meeting = read.data?.meetings.find((each) => each.id === id);
    setMeetingId(id);
    if (!meeting) return;
    setSince(meeting.day);
    title.change(meeting.title.slice(0, 60));
  };
  return (
    <Sheet
      open
      title={t('title')}
      onClose={onClose}
      footer={
        <Button
          busy={write.busy}
          disabled={!ready}
          onTap={() =>
            kind &&
            since &&
            write.run({ kind, title: named, since, ...(kind === 'activity' && meetingId ? { meetingId } : {}) })
          }
        >
          {t('create')}
        </Button>
      }
    >
      <Text>{t('words')}</Text>
      <Loaded read={read} skeleton={<Skeleton shapes={['rows']} />}>
        {({ kinds, meetings }) => (
          <>
            <ChoiceChips
              label={t('kind')}
              choices={kinds.map((each) => ({ value: each.kind, label: said(each.title) }))}
              value={kind}
              onChange={setKind}
            />
            {kind === 'activity' &&
              (meetings.length > 0 ? (
                <PickerField
                  label={t('meeting')}
                  options={meetings.map((each) => ({ value: each.id, label: `${each.day} ${each.title}` }))}
                  value={meetingId}
                  onChange={pick}
                  searchable
                />
              ) : (
                <Text>{t('none')}</Text>
              ))}
          </>
        )}
      </Loaded>
      <Field label={t('name')} maxLength={60} value={title.words} onChange={title.change} error={write.issues.title} />
      <DateField label={t('since')} value={since} onChange={setSince} />
      {write.sentence && <Notice tone="cinnabar" icon="bang" words={write.sentence} />}
    </Sheet>
  );
};
