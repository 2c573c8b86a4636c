import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Confirm } from '@/components/confirm';
import { Icon } from '@/components/icon';
import { Section } from '@/components/section';
import { Tap } from '@/components/tap';
import { instantText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { stepsOf } from '../form/steps';
import { useMembershipText } from '../text';
import { type DraftRow, useDrafts } from './use-drafts';
import './draft-list.scss';

interface Wanted {
  draftId?: string;
  slot?: string;
}
interface DraftListProps {
  title: string;
  onOpen: (wanted: Wanted) => void;
}

/** Drafts to go on with; one can be thrown away, after a question. Nothing when there are none. */
export const DraftList = ({ title, onOpen }: DraftListProps) => {
  const t = useMembershipText('apply');
  const house = useText();
  const { rows, forgetHere } = useDrafts();
  const [leaving, setLeaving] = useState<DraftRow | null>(null);
  const done = (row: DraftRow | null) => {
    if (row?.slot) forgetHere(row.slot);
    setLeaving(null);
    void Taro.showToast({ icon: 'none', title: t('drafts.discarded') });
  };
  const discard = useWrite(cloud.membership.discardDraft, {
    refreshes: [['membership', 'drafts']],
    onDone: () => done(leaving),
  });
  const nameOf = (row: DraftRow) => row.name || t('drafts.nameless');
  const noteOf = ({ savedAt, step, kind }: DraftRow) => {
    const steps = stepsOf(kind);
    const name = steps[Math.min(step, steps.length - 1)] ?? 'confirm';
    return savedAt
      ? t('drafts.savedAt', { time: instantText(savedAt), step: t(`steps.${name}`) })
      : t('drafts.localAt');
  };
  if (rows.length === 0) return null;
  return (
    <View>
      <Section title={title} />
      <Card kind="list">
        {rows.map((row) => (
          <View key={row.key} className="draft">
            <Tap
              className="draft-open"
              label={`${t('start.go')}，${nameOf(row)}`}
              onTap={() => onOpen(row.slot ? { slot: row.slot } : { draftId: row.draftId ?? '' })}
            >
              <View className="draft-head">
                <Text className="draft-name">{nameOf(row)}</Text>
                {row.membershipId && <Chip tone="cinnabar">{t('drafts.answering')}</Chip>}
              </View>
              <Text className="draft-note">{`${house(`memberKinds.${row.kind}`)} · ${noteOf(row)}`}</Text>
            </Tap>
            <Tap
              className="draft-discard"
              label={`${t('drafts.discard')}，${nameOf(row)}`}
              onTap={() => setLeaving(row)}
            >
              <Icon name="trash" />
            </Tap>
          </View>
        ))}
      </Card>
      <Confirm
        open={leaving !== null}
        title={t('drafts.discardTitle', { name: leaving ? nameOf(leaving) : '' })}
        consequence={t('drafts.discardWords')}
        action={t('drafts.discard')}
        danger
        busy={discard.busy}
        error={discard.sentence}
        onConfirm={() => (leaving?.draftId ? discard.run({ draftId: leaving.draftId }) : done(leaving))}
        onCancel={() => {
          discard.reset();
          setLeaving(null);
        }}
      />
    </View>
  );
};
