import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { accessible } from '@/components/accessible';
import { Card } from '@/components/card';
import { Chip } from '@/components/chip';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { unbroken } from '@/components/unbroken';
import { go } from '@/hooks/go';
import { useText } from '@/i18n/main';
import { tierText } from '@/parts/membership/tier-text';
import { statusTone } from '../../components/status-tone';
import { TagSheet } from '../../components/tag-sheet';
import { useWorkbenchText } from '../../text';
import type { MemberFile } from './types';

/** Who it is: name, number, standing, since when, and its tags. */
export const Head = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText();
  const house = useText();
  const [tagging, setTagging] = useState(false);
  const { id, name, memberNo, kind, status, tier, joinedOn, endedOn, tags, grade, mayReveal } = file;
  const untag = useWrite(cloud.workbench.untagMembers, {
    refreshes: [['register', 'members'], ['workbench']],
    onRefused: (error) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) }),
  });
  const facts = [
    memberNo ? t('members.no', { no: memberNo }) : t('members.noNumber'),
    house(`memberKinds.${kind}`),
    tierText(tier),
    joinedOn && t('member.joined', { day: joinedOn }),
    endedOn && t('member.ended', { day: endedOn }),
  ];
  return (
    <Card>
      <View className="member-file-head">
        <Text className="member-file-name" {...accessible('heading', name)}>
          {name}
        </Text>
        <Chip tone={statusTone(status)}>{t(`members.statuses.${status}`)}</Chip>
      </View>
      <Text className="member-file-facts">{unbroken(facts.filter(Boolean).join(' · '))}</Text>
      <View className="member-file-tags">
        {grade && (
          <Tap
            className="member-file-tag"
            label={t('members.credit', { grade: t(`members.grades.${grade}`) })}
            onTap={() => go('credit/file', { id })}
          >
            <Text>{t('members.credit', { grade: t(`members.grades.${grade}`) })}</Text>
            <Icon name="forward" size="small" />
          </Tap>
        )}
        {tags.map((tag) => (
          <Tap
            key={tag.id}
            className="member-file-tag"
            label={mayReveal ? t('member.untag', { name: tag.name }) : tag.name}
            onTap={mayReveal ? () => untag.run({ membershipIds: [id], tagId: tag.id }) : undefined}
          >
            <Text>{tag.name}</Text>
            {mayReveal && <Icon name="cross" size="small" />}
          </Tap>
        ))}
        {mayReveal && (
          <Tap
            className="member-file-tag member-file-tag-new"
            label={t('member.addTag')}
            onTap={() => setTagging(true)}
          >
            <Icon name="plus" size="small" />
            <Text>{t('member.addTag')}</Text>
          </Tap>
        )}
      </View>
      {tagging && <TagSheet membershipIds={[id]} used={[]} onClose={() => setTagging(false)} />}
    </Card>
  );
};
