import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import { openDocument } from '@/cloud/open-document';
import { sentenceOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { settings } from '@/hooks/settings';
import { useRegions } from '@/i18n/regions';
import { industryText } from '@/parts/membership/industries';
import type { DraftForm } from '../../form/draft-form';
import { useMembershipText } from '../../text';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const papers = ['applicationForm', 'representativeAuth'] as const;
type PaperCode = (typeof papers)[number];

/** The paper to print, sign and seal, with what has been typed so far. */
export const PaperLink = ({ code, form }: { code: PaperCode; form: DraftForm }) => {
  const t = useMembershipText('apply');
  const terms = useMembershipText('terms');
  const { language } = settings.use();
  const regions = useRegions();
  const say = (error: unknown) => void Taro.showToast({ icon: 'none', title: sentenceOf(error) });
  const write = useWrite(cloud.membership.paper, {
    refreshes: [],
    onDone: ({ url }) => void openDocument({ url, type: docx }).catch(say),
    onRefused: say,
  });
  const { kind, name, size, industry, region, representatives, phone, title } = form;
  const people = kind === 'individual' ? [{ name, phone, title }] : representatives;
  const words = {
    name,
    uscc: form.uscc,
    legalRep: form.legalRep,
    size: size ? terms(`sizes.${size}`) : '',
    industry: industry ? industryText(industry, language) : '',
    region: region ? regions.text(region) : '',
    address: form.address,
    introduction: form.introduction,
    representatives: people.map((each) => ({ name: each.name, title: each.title, phone: each.phone })),
  };
  return (
    <View className="material-paper">
      <Text className="material-paper-words">{t('materials.paperNote')}</Text>
      <Button kind="quiet" small busy={write.busy} onTap={() => write.run({ code, kind, words })}>
        {t('materials.paper')}
      </Button>
    </View>
  );
};
