import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { Chip } from '@/components/chip';
import { DutyWalk } from '@/parts/workbench/duty-walk';
import { checkWords } from '../../components/check-words';
import { useMembershipText } from '../../text';
import { Standing } from './head';
import type { Case } from './use-case';

/** Who it is and where it stands, what the check came to, and the ways to the duties before and after. */
export const DeskHead = ({ application }: { application: Case }) => {
  const t = useMembershipText('review');
  const terms = useMembershipText('terms');
  const { name, check, materials } = application;
  const passed = check.filter(({ result }) => result === 'pass').length;
  const looks = check.filter(({ result }) => result !== 'pass');
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
            {t('desk.checked', { all: check.length, pass: passed })}
          </Chip>
          {looks.slice(0, 2).map((item) => (
            <Chip key={item.rule} tone={item.result === 'fail' ? 'cinnabar' : 'amber'} icon="bang">
              {checkWords(item, terms).title}
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
