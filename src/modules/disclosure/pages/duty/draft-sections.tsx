import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Figures } from '../../components/figures';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';
import type { Duty, Section as Part } from '../../types';
import { DecideSheet } from './decide-sheet';
import { TextSheet } from './text-sheet';

/** The draft, section by section: figures from the books, a text by whoever writes. */
export const DraftSections = ({ duty }: { duty: Duty }) => {
  const t = useDisclosureText('duty');
  const said = useSaid();
  const [writing, setWriting] = useState<Part | null>(null);
  const [masking, setMasking] = useState<Part | null>(null);
  return (
    <>
      {duty.sections?.map((part) => (
        <Card key={part.key}>
          <Section title={said(part.title)} />
          <Figures figures={part.figures} opens />
          {(part.text !== '' || duty.may.write) && (
            <Text className={part.text ? 'disclosed-text' : 'disclosed-quiet'}>{part.text || t('noText')}</Text>
          )}
          {duty.may.write && (
            <>
              <Button small kind="plain" label={`${t('write')}，${said(part.title)}`} onTap={() => setWriting(part)}>
                {t('write')}
              </Button>
              <Button small kind="quiet" label={`${t('maskMore')}，${said(part.title)}`} onTap={() => setMasking(part)}>
                {t('maskMore')}
              </Button>
            </>
          )}
        </Card>
      ))}
      {writing && <TextSheet key={writing.key} duty={duty} part={writing} onClose={() => setWriting(null)} />}
      {masking && (
        <DecideSheet
          key={masking.key}
          duty={duty}
          section={masking.key}
          called={said(masking.title)}
          words={null}
          decision="replace"
          onClose={() => setMasking(null)}
        />
      )}
    </>
  );
};
