import { NoticeBox } from '@/components/notice-box';
import { settings } from '@/hooks/settings';
import { usePositionsText } from '../text';
import type { Finding } from '../types';

/** What the rules find, each with what it rests on; nothing of it stops anything. */
export const Findings = ({ findings }: { findings: readonly Finding[] }) => {
  const t = usePositionsText();
  const english = settings.use().language === 'en';
  return (
    <>
      {findings.map(({ code, weight, values, source, sourceEn }) => (
        <NoticeBox
          key={code}
          tone={weight === 'wrong' ? 'cinnabar' : 'amber'}
          icon="bang"
          title={`${t(`weights.${weight}`)}：${t(`findings.${code}`, values as never)}`}
          words={[t('basis', { source: english ? sourceEn : source })]}
        />
      ))}
    </>
  );
};
