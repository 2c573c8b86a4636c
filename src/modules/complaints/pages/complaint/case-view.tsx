import { Text, View } from '@tarojs/components';
import { cloud } from '@/cloud/client';
import { megabytes } from '@/cloud/judge-file';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Facts } from '@/components/facts';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { Attachments } from '@/kit/attachments';
import { DecisionCard } from '../../components/decision-card';
import { stateTone } from '../../components/tone';
import { useComplaintsText } from '../../text';
import type { Shown } from '../../types';
import { CaseTrail } from './case-trail';

/** What it is about, where it stands and until when, what was asked and decided, and every step that this reader may see. */
export const CaseView = ({ row }: { row: Shown }) => {
  const t = useComplaintsText();
  const { as, state, dueOn, provisional, may, maker, manner } = row;
  const staff = as === 'desk' || as === 'reader';
  const by =
    maker !== null
      ? [maker.unit, maker.name ?? t('one.nameless')].filter(Boolean).join(' · ')
      : staff && manner !== 'open'
        ? t(`one.${manner}`)
        : null;
  return (
    <View>
      <View className="complaint-head">
        <Text className="complaint-name">{row.number}</Text>
        <Chip tone={stateTone(state)}>{t(`states.${state}`)}</Chip>
      </View>
      {dueOn && (
        <Text className="complaint-line complaint-due">
          {t('one.due', { day: dueOn }) + (provisional ? t('provisional') : '')}
        </Text>
      )}
      {as === 'other' && may.state && state === 'hearing' && dueOn && (
        <NoticeBox
          tone="amber"
          icon="clock"
          title={t('one.next.state', { day: dueOn })}
          words={[t('one.next.stateWords')]}
        />
      )}
      {may.appeal && dueOn && (
        <NoticeBox
          tone="amber"
          icon="clock"
          title={t('one.next.appeal', { day: dueOn })}
          words={[t('one.next.appealWords')]}
        />
      )}
      <Facts
        facts={[
          {
            key: 'about',
            label: t('one.about'),
            value: [t(`kinds.${row.kind}`), row.about].filter(Boolean).join('：'),
          },
          { key: 'maker', label: t('one.maker'), value: by },
          { key: 'happened', label: t('one.happenedOn'), value: row.happenedOn },
          { key: 'received', label: t('one.receivedOn'), value: row.receivedOn },
          { key: 'desk', label: t('one.handledBy'), value: t(`desks.${row.desk}`) },
        ]}
      />
      {row.question && (
        <View>
          <Section title={t('one.question')} />
          <Card>
            <Text className="complaint-words" selectable>
              {row.question}
            </Text>
          </Card>
        </View>
      )}
      <Section title={t('one.words')} />
      <Card>
        <Text className="complaint-words" selectable>
          {row.words || t('one.secret')}
        </Text>
        <Papers row={row} files={row.files} />
      </Card>
      <DecisionCard title={t('one.decision')} decision={row.decision} />
      <DecisionCard title={t('one.final')} decision={row.final} />
      <Section title={t('one.trail')} />
      <CaseTrail row={row} />
      {row.events.map(
        (each) =>
          each.files.length > 0 && (
            <Card key={each.id}>
              <Text className="complaint-line">
                {[
                  each.side === 'maker' || each.side === 'other' ? t(`one.sides.${each.side}`) : '',
                  t('one.files'),
                ].join(' · ')}
              </Text>
              <Papers row={row} files={each.files} />
            </Card>
          ),
      )}
    </View>
  );
};

const Papers = ({ row, files }: { row: Shown; files: Shown['files'] }) => {
  const t = useComplaintsText('one');
  return (
    <Attachments
      files={files.map(({ fileId, name, type, bytes }) => ({
        key: fileId,
        title: name,
        notes: [t('size', { size: megabytes(bytes) })],
        type,
        address: () => cloud.complaints.complaintFile({ complaintId: row.id, fileId }),
      }))}
    />
  );
};
