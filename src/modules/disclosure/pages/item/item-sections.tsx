import { Text } from '@tarojs/components';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Figures } from '../../components/figures';
import { useFigureValue } from '../../components/figure-value';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';
import type { Item } from '../../types';

type Change = Item['changes'][number];

/** The sections of a version; what is other than in the one before is marked, with what stood there. */
export const ItemSections = ({ item: { document, changes, opens } }: { item: Item }) => {
  const t = useDisclosureText('item');
  const said = useSaid();
  const valueOf = useFigureValue();
  const wordsOf = ({ what, before }: Change, figure?: Parameters<typeof valueOf>[0]) => {
    if (what === 'added') return t('added');
    const was = typeof before === 'number' && figure ? valueOf({ ...figure, value: before }) : String(before ?? '');
    return t(what === 'removed' ? 'removed' : 'was', { before: was });
  };
  return document.sections.map((section) => {
    const own = changes.filter((change) => change.section === section.key);
    const text = own.find(({ figure }) => figure === null);
    const gone = own.filter(({ figure, what }) => figure !== null && what === 'removed');
    if (section.figures.length === 0 && section.text === '' && own.length === 0) return null;
    return (
      <Card key={section.key}>
        <Section title={said(section.title)} />
        {section.text !== '' && <Text className="disclosed-text">{section.text}</Text>}
        {text && <Text className="disclosed-was disclosed-marked">{wordsOf(text)}</Text>}
        <Figures
          figures={section.figures}
          opens={opens}
          mark={(key) => {
            const change = own.find(({ figure }) => figure === key);
            return change
              ? wordsOf(
                  change,
                  section.figures.find((figure) => figure.key === key),
                )
              : null;
          }}
        />
        {gone.map(({ figure, before }) => (
          <Text key={figure ?? ''} className="disclosed-was disclosed-marked">
            {t('removed', { before: String(before ?? '') })}
          </Text>
        ))}
      </Card>
    );
  });
};
