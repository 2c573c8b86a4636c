import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { ImportColumn, ImportWhole } from '@contracts/imports';
import { cloud } from '@/cloud/client';
import { useWrite } from '@/cloud/use-write';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import { PickerField } from '@/components/picker-field';
import { Section } from '@/components/section';
import { namesText } from '@/i18n/names';
import { useImportsText } from '../../text';

const nowhere = 'none';

interface MatchProps {
  whole: ImportWhole;
  onDone: () => void;
}

/** Which column fills which field, with examples of what stands in it; what is matched by hand is remembered. */
export const Match = ({ whole, onDone }: MatchProps) => {
  const t = useImportsText();
  const [columns, setColumns] = useState<Record<string, number>>(() =>
    Object.fromEntries(whole.columns.flatMap(({ field, index }) => (field ? [[field, index]] : []))),
  );
  const choose = useWrite(cloud.imports.chooseSheet, {
    refreshes: [['imports']],
    onDone: ({ columns: found }) =>
      setColumns(Object.fromEntries(found.flatMap(({ field, index }) => (field ? [[field, index]] : [])))),
  });
  const run = useWrite(cloud.imports.dryRun, { refreshes: [['imports']], onDone });
  const titleOf = ({ letter, title }: ImportColumn) =>
    title ? t('match.column', { letter, title }) : t('match.columnWithout', { letter });
  const options = [
    { value: nowhere, label: t('match.none') },
    ...whole.columns.map((column) => ({
      value: String(column.index),
      label: [
        titleOf(column),
        column.examples.length > 0 && t('match.examples', { examples: namesText(column.examples) }),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  ];
  /** What is chosen has its examples under the field. */
  const optionsOf = (chosen: number | undefined) =>
    options.map((option) => {
      const column = option.value === String(chosen) && whole.columns.find(({ index }) => index === chosen);
      return column ? { ...option, label: titleOf(column) } : option;
    });
  const set = (field: string, value: string) => {
    run.reset();
    setColumns(({ [field]: _, ...others }) => {
      if (value === nowhere) return others;
      // A column fills one field: it is taken from the other.
      const rest = Object.fromEntries(Object.entries(others).filter(([, index]) => index !== Number(value)));
      return { ...rest, [field]: Number(value) };
    });
  };
  const used = new Set(Object.values(columns));
  const unused = whole.columns.filter(({ index }) => !used.has(index));
  const about = (field: string): string | undefined => {
    const column = whole.columns.find(({ index }) => index === columns[field]);
    if (!column) return undefined;
    const by = column.field !== field || column.by === 'hand' ? 'byHand' : column.by === 'content' ? 'byContent' : null;
    return [namesText(column.examples), by && t(`match.${by}`)].filter(Boolean).join(' · ');
  };
  const nameOf = (name: string, index: number) => name || t('match.unnamed', { n: index + 1 });
  return (
    <Page
      title={t('match.title')}
      action={
        <ActionBar note={run.busy ? t('match.running') : undefined}>
          <Button
            busy={run.busy}
            disabled={used.size === 0 || choose.busy}
            onTap={() => run.run({ id: whole.id, sheet: whole.sheet, columns })}
          >
            {t(whole.state === 'judged' ? 'match.rerun' : 'match.run')}
          </Button>
        </ActionBar>
      }
    >
      <NoticeBox tone="azure" icon="list" title={whole.fileName} words={whole.notes} />
      {(run.sentence ?? choose.sentence) && (
        <NoticeBox tone="cinnabar" icon="bang" title={run.sentence ?? choose.sentence ?? ''} />
      )}
      {whole.sheets.length > 1 && (
        <Card>
          <PickerField
            label={t('match.sheet')}
            disabled={choose.busy}
            options={whole.sheets.map(({ name, rows, hidden }, index) => ({
              value: String(index),
              label: t(hidden ? 'match.hiddenSheet' : 'match.sheetOf', { name: nameOf(name, index), rows }),
            }))}
            value={String(whole.sheet)}
            onChange={(value) => choose.run({ id: whole.id, sheet: Number(value) })}
          />
        </Card>
      )}
      <Section title={t('match.title')} />
      <Card>
        {whole.fields.map(({ key, title }) => (
          <PickerField
            key={key}
            label={title}
            hint={about(key)}
            options={optionsOf(columns[key])}
            value={String(columns[key] ?? nowhere)}
            onChange={(value) => set(key, value)}
          />
        ))}
        {unused.length > 0 && (
          <Text className="import-unused">{t('match.unused', { columns: namesText(unused.map(titleOf)) })}</Text>
        )}
      </Card>
    </Page>
  );
};
