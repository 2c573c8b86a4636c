import { Text, View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { Card } from '@/components/card';
import { Facts } from '@/components/facts';
import { Section } from '@/components/section';
import { settings } from '@/hooks/settings';
import { useText } from '@/i18n/main';
import { useRegions } from '@/i18n/regions';
import { tierText } from '@/parts/membership/tier-text';
import { NameTile } from '../../components/name-tile';
import { industryText } from '@/parts/membership/industries';
import { useMembershipText } from '../../text';
import './member.scss';

type Member = Awaited<ReturnType<typeof cloud.membership.member>>;

export const MemberView = ({ member }: { member: Member }) => {
  const t = useMembershipText('members');
  const house = useText();
  const { language } = settings.use();
  const place = useRegions().text(member.region);
  return (
    <View>
      <View className="member-head">
        <NameTile name={member.name} region={place} large />
        <View className="member-head-words">
          <Text className="member-name">{member.name}</Text>
          <Text className="member-standing">
            {[house(`memberKinds.${member.kind}`), tierText(member.tier), t('member.no', { no: member.memberNo })].join(
              ' · ',
            )}
          </Text>
        </View>
      </View>
      <Facts
        facts={[
          { key: 'industry', label: t('member.industry'), value: industryText(member.industry, language) },
          { key: 'region', label: t('member.region'), value: place },
          { key: 'address', label: t('member.address'), value: member.address },
          { key: 'contact', label: t('member.contact'), value: member.contact },
          { key: 'committee', label: t('member.committee'), value: member.committee },
          { key: 'grade', label: t('member.grade'), value: member.grade },
          { key: 'joined', label: t('member.joined'), value: member.joinedOn },
        ]}
      />
      <Section title={t('member.about')} />
      <Card>
        <Text className={member.introduction ? 'member-about' : 'member-about-none'} selectable>
          {member.introduction || t('member.noAbout')}
        </Text>
      </Card>
    </View>
  );
};
