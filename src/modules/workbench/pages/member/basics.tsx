import { settings } from '@/hooks/settings';
import { Facts } from '@/components/facts';
import { useRegions } from '@/i18n/regions';
import { industryText } from '@/parts/membership/industries';
import { workbenchText, useWorkbenchText } from '../../text';
import type { MemberFile } from './types';

const sizes = ['large', 'medium', 'small', 'micro'] as const;
const sizeText = (size: string | null) => {
  const known = sizes.find((each) => each === size);
  return known ? workbenchText(`member.sizes.${known}`) : size;
};

/** What is registered of it. */
export const Basics = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { language } = settings.use();
  const regions = useRegions();
  const values = {
    uscc: file.uscc,
    legalRep: file.legalRep,
    industry: industryText(file.industry, language),
    size: sizeText(file.size),
    region: regions.text(file.region),
    address: file.address,
    committee: file.committee,
    introduction: file.introduction,
  };
  const keys = Object.keys(values) as (keyof typeof values)[];
  return <Facts facts={keys.map((key) => ({ key, label: t(`fields.${key}`), value: values[key] }))} />;
};
