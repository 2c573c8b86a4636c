import { Text, View } from '@tarojs/components';
import type { cloud } from '@/cloud/client';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { go } from '@/hooks/go';
import { settings } from '@/hooks/settings';
import { useRegions } from '@/i18n/regions';
import { tierText } from '@/parts/membership/tier-text';
import { useMembershipText } from '../../text';
import { NameTile } from '../../components/name-tile';
import { industryText } from '@/parts/membership/industries';

type Member = Awaited<ReturnType<typeof cloud.membership.directory>>['rows'][number];

/** Few elements: thirty of these are one screen, which WeChat wants below 300. */
export const MemberRow = ({ member }: { member: Member }) => {
  const { language } = settings.use();
  const t = useMembershipText('members');
  const { id, name, tier, industry, region, grade } = member;
  const place = useRegions().text(region);
  const facts = [tierText(tier), industryText(industry, language), grade && t('member.gradeIs', { grade })]
    .filter(Boolean)
    .join(' · ');
  return (
    <Tap
      className="directory-row"
      label={[name, facts, place].join('，')}
      onTap={() => go('membership/member', { id })}
    >
      <NameTile name={name} region={place} />
      <View className="directory-row-words">
        <Text className="directory-row-name">{name}</Text>
        <Text className="directory-row-facts">{`${facts}\n${place}`}</Text>
      </View>
      <Icon name="forward" size="small" className="directory-row-forward" />
    </Tap>
  );
};
