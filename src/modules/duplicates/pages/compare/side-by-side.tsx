import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { takeable } from '@contracts/takeable-fields';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ChoiceChips } from '@/components/choice-chips';
import { NoticeBox } from '@/components/notice-box';
import { Section } from '@/components/section';
import { settings } from '@/hooks/settings';
import { useRegions } from '@/i18n/regions';
import { useDuplicatesText } from '../../text';
import type { Compared, Takeable, Which } from '../../types';
import { ApartSheet } from './apart-sheet';
import { linesOf } from './lines';
import { Line } from './line';
import { MergeSheet } from './merge-sheet';
import { Papers } from './papers';
import { Stays } from './stays';

/** The lines of both, which of them is kept, and what of the other is taken. */
export const SideBySide = ({ compared }: { compared: Compared }) => {
  const t = useDuplicatesText();
  const { language } = settings.use();
  const regions = useRegions();
  const [kept, setKept] = useState<Which>('first');
  const [take, setTake] = useState<Takeable[]>([]);
  const [papers, setPapers] = useState<string[]>([]);
  const [sheet, setSheet] = useState<'merge' | 'apart' | null>(null);
  const gone = kept === 'first' ? 'second' : 'first';
  const { bars, mayMerge, likenesses, apart } = compared;
  const spoken = { region: regions.text, size: (size: 'large' | 'medium' | 'small' | 'micro') => t(`sizes.${size}`) };
  const lines = {
    first: linesOf(compared.first, language, spoken),
    second: linesOf(compared.second, language, spoken),
  };
  const keep = (which: Which) => {
    setKept(which);
    setTake([]);
    setPapers([]);
  };
  const choose = (field: Takeable, which: Which) =>
    setTake(which === kept ? take.filter((each) => each !== field) : [...take.filter((each) => each !== field), field]);
  return (
    <View>
      <NoticeBox
        tone={likenesses.length > 0 ? 'azure' : 'amber'}
        icon="eye"
        title={t('compare.alike')}
        words={[
          ...likenesses.map((each) => t(`likenesses.${each}`)),
          likenesses.length === 0 && t('compare.notAlike'),
          apart && `${t('compare.wasApart', { by: apart.by ?? t('someone') })}：${apart.reason}`,
        ]}
      />
      {bars.length > 0 && (
        <NoticeBox
          tone="amber"
          icon="bang"
          title={t('compare.cannot')}
          words={bars.map((bar) => t(`compare.bars.${bar}`))}
        />
      )}
      <Card>
        <ChoiceChips
          label={t('compare.keep')}
          hint={t('compare.keepHint')}
          choices={(['first', 'second'] as const).map((value) => ({
            value,
            label: t('compare.keepThis', { name: compared[value].name, no: compared[value].memberNo ?? '—' }),
          }))}
          value={kept}
          onChange={keep}
        />
      </Card>
      <Section title={t('compare.fields')} />
      <Card kind="list">
        {takeable.map((field) => (
          <Line
            key={field}
            label={t(`fields.${field}`)}
            first={lines.first[field]}
            second={lines.second[field]}
            chosen={take.includes(field) ? gone : kept}
            onChoose={(which) => choose(field, which)}
          />
        ))}
      </Card>
      <Stays compared={compared} kept={kept} />
      <Papers side={compared[gone]} chosen={papers} onChange={setPapers} />
      <Text className="compare-hint">{t('compare.until', { count: compared.undoDays })}</Text>
      {mayMerge && (
        <View className="compare-buttons">
          <Button kind="plain" onTap={() => setSheet('apart')}>
            {t(apart ? 'compare.again' : 'compare.apart')}
          </Button>
          <Button disabled={bars.length > 0} onTap={() => setSheet('merge')}>
            {t('compare.merge')}
          </Button>
        </View>
      )}
      <MergeSheet
        open={sheet === 'merge'}
        compared={compared}
        kept={kept}
        take={take}
        papers={papers}
        onClose={() => setSheet(null)}
      />
      <ApartSheet open={sheet === 'apart'} compared={compared} onClose={() => setSheet(null)} />
    </View>
  );
};
