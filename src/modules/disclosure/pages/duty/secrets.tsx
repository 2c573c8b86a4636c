import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { useSaid } from '../../components/said';
import { useDisclosureText } from '../../text';
import type { Duty, Secret } from '../../types';
import { DecideSheet } from './decide-sheet';
import '../../components/figures.scss';

/** What may be private, with its words: each is replaced by a pseudonym, or stays for a reason. */
export const Secrets = ({ duty }: { duty: Duty }) => {
  const t = useDisclosureText('duty');
  const said = useSaid();
  const [chosen, setChosen] = useState<{ secret: Secret; decision: 'replace' | 'keep' } | null>(null);
  if (!duty.may.write || duty.secrets.length === 0) return null;
  const calledOf = (section: string) => {
    const part = duty.sections?.find(({ key }) => key === section);
    if (part) return said(part.title);
    return t(section === 'title' ? 'inTitle' : section === 'files' ? 'inFiles' : 'inReason');
  };
  const open = duty.secrets.some(({ keptFor }) => keptFor === null);
  return (
    <>
      {open && <NoticeBox tone="cinnabar" icon="shield" title={t('secrets')} words={[t('secretsWords')]} />}
      {duty.secrets.map((secret) => {
        const { section, words, kind, keptFor } = secret;
        const called = `${t(`secretKinds.${kind}`)} · ${calledOf(section)}`;
        return (
          <Card key={`${section}.${words}`}>
            <Text className="disclosed-text">{words}</Text>
            <Text className="disclosed-quiet">
              {keptFor === null ? called : `${called} · ${t('kept', { why: keptFor })}`}
            </Text>
            <View className="disclosed-acts">
              <Button
                small
                kind="plain"
                label={`${t('replace')}，${words}`}
                onTap={() => setChosen({ secret, decision: 'replace' })}
              >
                {t('replace')}
              </Button>
              {keptFor === null && (
                <Button
                  small
                  kind="plain"
                  label={`${t('keep')}，${words}`}
                  onTap={() => setChosen({ secret, decision: 'keep' })}
                >
                  {t('keep')}
                </Button>
              )}
            </View>
          </Card>
        );
      })}
      {chosen && (
        <DecideSheet
          key={`${chosen.secret.words}.${chosen.decision}`}
          duty={duty}
          section={chosen.secret.section}
          called={calledOf(chosen.secret.section)}
          words={chosen.secret.words}
          decision={chosen.decision}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
};
