import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Chip } from '@/components/chip';
import { DutyWalk } from '@/parts/workbench/duty-walk';
import { checkWords } from '../../components/check-words';
import { useMembershipText } from '../../text';
import { looksOf } from './findings';
import { Standing } from './head';
import type { Case } from './use-case';

/** Who it is and where it stands, what the check came to, and the ways to the duties before and after. */
export const DeskHead = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const { name, check, materials } = application;
  const { items, differences } = looksOf(application);
  const looks = [
    ...differences.map(({ field }) => ({ key: field, tone: 'amber' as const, words: t(`case.differs.${field}`) })),
    ...items.map((item) => ({
      key: item.rule,
      tone: item.result === 'fail' ? ('cinnabar' as const) : ('amber' as const),
      words: checkWords(item, terms).title,
    })),
  ];
  const missing = check.some(({ rule }) => rule === 'material.missing');
  return (
    <View className="desk-head">
      <View className="desk-head-line">
        <View className="desk-head-words">
          <Text className="review-name" {...accessible('heading')}>
            {name}
          </Text>
          <Standing application={application} />
        </View>
        <DutyWalk />
      </View>
      <View className="desk-head-line">
        <View className="desk-head-chips">
          <Chip tone="jade" icon="tick">
            {t('desk.checked', { all: check.length + differences.length, pass: check.length - items.length })}
          </Chip>
          {looks.slice(0, 2).map(({ key, tone, words }) => (
            <Chip key={key} tone={tone} icon="bang">
              {words}
            </Chip>
          ))}
          {looks.length > 2 && <Chip tone="amber">{t('desk.moreLooks', { count: looks.length - 2 })}</Chip>}
        </View>
        <Text className="review-due-day">
          {t(missing ? 'desk.materialsShort' : 'desk.materials', { count: materials.length })}
        </Text>
      </View>
    </View>
  );
};
