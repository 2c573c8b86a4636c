import { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { ListRow } from '@/components/list-row';
import { Section } from '@/components/section';
import { go } from '@/hooks/go';
import { instantText } from '@/i18n/dates';
import { Attachments } from '@/kit/attachments';
import { useChangesText } from '../../text';
import type { Shown } from '../../types';
import { whatText } from '../../what-text';

/** The change with its papers. */
export const ChangeView = ({ change }: { change: Shown }) => {
  const t = useChangesText();
  const { id, oldName, member, onDay, reason, askedAs, askedBy, askedAt, decidedBy, decidedAt, answer, files } = change;
  const who = (name: string | null, at: string) => `${name ?? t('someone')} · ${instantText(at)}`;
  return (
    <>
      <Facts
        facts={[
          { key: 'member', label: t('one.member'), value: [member.name, member.memberNo].filter(Boolean).join(' · ') },
          { key: 'what', label: t('one.what'), value: whatText(t, change) },
          { key: 'was', label: t('one.was'), value: oldName === member.name ? null : oldName },
          { key: 'onDay', label: t('one.onDay'), value: onDay },
          { key: 'reason', label: t('one.reason'), value: reason },
          { key: 'asked', label: t(askedAs === 'member' ? 'one.asked' : 'one.entered'), value: who(askedBy, askedAt) },
          {
            key: 'decided',
            label: t('one.decided'),
            value: decidedAt && `${t(`states.${change.state}`)} · ${who(decidedBy, decidedAt)}`,
          },
          { key: 'answer', label: t('one.answer'), value: answer },
        ]}
      />
      {change.successor?.id && (
        <Card kind="list">
          <ListRow
            title={change.successor.name}
            note={t('one.successor')}
            onTap={() => go('membership/member', { id: change.successor?.id ?? undefined })}
          />
        </Card>
      )}
      <Section title={t('one.papers')} />
      <Attachments
        files={files.map((file) => ({
          key: `change.${id}.${file.id}`,
          title: t('one.paper', { name: file.name }),
          type: file.type,
          address: () => cloud.changes.paperFile({ changeId: id, fileId: file.id }),
        }))}
      />
    </>
  );
};
