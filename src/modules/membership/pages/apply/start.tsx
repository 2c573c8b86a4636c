import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type MemberKind, memberKinds } from '@contracts/application';
import { Card } from '@/components/card';
import type { IconName } from '@/components/icon';
import { Icon } from '@/components/icon';
import { Page } from '@/components/page';
import { Section } from '@/components/section';
import { DraftList } from '../../components/draft-list';
import { needsOf } from '../../form/material-needs';
import { useMembershipText } from '../../text';
import { requirePrivacy } from './require-privacy';
import type { Wanted } from './use-opened';

const icons: Record<MemberKind, IconName> = { unit: 'building', individual: 'person', group: 'people' };

interface StartProps {
  onBegin: (kind: MemberKind) => void;
  onContinue: (wanted: Wanted) => void;
}

/** As what one joins; drafts that wait come first. */
export const Start = ({ onBegin, onContinue }: StartProps) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const afterPrivacy = async (then: () => void) => {
    if (await requirePrivacy()) then();
    else void Taro.showToast({ icon: 'none', title: t('start.privacyRefused') });
  };
  const papers = needsOf('unit').filter(({ required }) => required);
  return (
    <Page title={t('title')}>
      <DraftList title={t('list.drafts')} onOpen={(wanted) => void afterPrivacy(() => onContinue(wanted))} />
      <View className="apply-start">
        <Text className="apply-start-head">{t('start.head')}</Text>
        <Text className="apply-lead">{t('start.lead')}</Text>
      </View>
      {memberKinds.map((kind) => (
        <Card key={kind} label={t(`start.${kind}.title`)} onTap={() => void afterPrivacy(() => onBegin(kind))}>
          <View className="apply-kind">
            <View className="apply-kind-mark">
              <Icon name={icons[kind]} />
            </View>
            <View className="apply-kind-words">
              <Text className="apply-kind-title">{t(`start.${kind}.title`)}</Text>
              <Text className="apply-kind-note">{t(`start.${kind}.note`)}</Text>
            </View>
            <Icon name="forward" size="small" />
          </View>
        </Card>
      ))}
      <Section title={t('start.prepare')} />
      <Card>
        {papers.map(({ code }) => (
          <View key={code} className="apply-paper">
            <Icon name="licence" size="small" />
            <Text>{terms(`materials.${code}`)}</Text>
          </View>
        ))}
      </Card>
    </Page>
  );
};
