import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { dateText } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { useCommitteesText } from '../../text';
import type { Shown } from '../../types';
import { AddSheet } from './add-sheet';
import { CloseSheet } from './close-sheet';
import './committee.scss';

/** What is known of a committee above its members. */
export const Head = ({ shown }: { shown: Shown }) => {
  const t = useCommitteesText();
  const house = useText();
  const [sheet, setSheet] = useState<'add' | 'close' | null>(null);
  const { committee, staff, decisions, mayKeep, mayClose } = shown;
  return (
    <>
      <Section title={committee.name} note={t('list.members', { count: committee.members })} />
      <Facts
        facts={
          decisions.length > 0
            ? decisions.map(({ kind, decisionNo, day, findings }) => ({
                key: kind,
                label: t(`one.${kind}`),
                value: [decisionNo, dateText(day), ...findings.map((each) => t(`findings.${each}`))].join(' · '),
              }))
            : [
                committee.groupId
                  ? { key: 'group', label: t('one.groupOf'), value: committee.decisionNo }
                  : { key: 'setUp', label: t('one.setUp'), value: committee.decisionNo },
              ]
        }
      />
      <Section title={t('one.staff')} />
      {staff.length === 0 && <Text className="committee-none">{t('one.noStaff')}</Text>}
      {staff.length > 0 && (
        <Card kind="list">
          {staff.map(({ office, name, until }) => (
            <ListRow
              key={`${office}${name ?? ''}`}
              title={name ?? '—'}
              note={[
                house(`offices.${office}`),
                until ? t('one.until', { day: dateText(until) }) : t('one.openEnd'),
              ].join(' · ')}
            />
          ))}
        </Card>
      )}
      <Section title={t('one.members')} />
      {(mayKeep || mayClose) && (
        <View className="committee-hands">
          {mayKeep && (
            <Button kind="plain" small onTap={() => setSheet('add')}>
              {t('one.add')}
            </Button>
          )}
          {mayClose && (
            <Button kind="quiet" small onTap={() => setSheet('close')}>
              {t(committee.groupId ? 'one.closeGroup' : 'one.close')}
            </Button>
          )}
        </View>
      )}
      {sheet === 'add' && <AddSheet committeeId={committee.id} onClose={() => setSheet(null)} />}
      {sheet === 'close' && (
        <CloseSheet committeeId={committee.id} group={committee.groupId !== null} onClose={() => setSheet(null)} />
      )}
    </>
  );
};
