import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { applicationConsents, type ApplicationConsent, consentVersions } from '@contracts/consents';
import { useAssociation } from '@/cloud/reads';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Section } from '@/components/section';
import { Sheet } from '@/components/sheet';
import { useText } from '@/i18n/main';
import { useConsentText } from '@/parts/identity/consent-text';
import { useMembershipText } from '../../text';
import { ConsentRow } from './consent-row';

interface ConsentSectionProps {
  consents: readonly ApplicationConsent[];
  /** Given with the first submission and in force still, by the instant it was given. */
  given: Partial<Record<ApplicationConsent, string>>;
  /** Whether a missing one is pointed at. */
  pointed: boolean;
  onChange: (consents: ApplicationConsent[]) => void;
}

/** Each consent with its text, ticked by itself; nothing is ticked beforehand. */
export const ConsentSection = ({ consents, given, pointed, onChange }: ConsentSectionProps) => {
  const t = useMembershipText('apply');
  const words = useConsentText();
  const house = useText();
  const association = useAssociation().data?.name ?? house('app');
  const [reading, setReading] = useState<ApplicationConsent | null>(null);
  const set = (code: ApplicationConsent, on: boolean) =>
    onChange(on ? [...new Set([...consents, code])] : consents.filter((each) => each !== code));
  const shown = reading ?? 'privacy';
  return (
    <View>
      <Section title={t('confirm.consents')} />
      <Text className="apply-lead">{t('confirm.consentsLead')}</Text>
      {applicationConsents.map((code) => (
        <Card key={code} kind="list">
          <ConsentRow
            code={code}
            ticked={consents.includes(code)}
            given={given[code]}
            pointed={pointed}
            onChange={(on) => set(code, on)}
            onRead={() => setReading(code)}
          />
        </Card>
      ))}
      <Sheet
        open={reading !== null}
        title={words(`${shown}.name`)}
        onClose={() => setReading(null)}
        footer={
          <Button
            onTap={() => {
              set(shown, true);
              setReading(null);
            }}
          >
            {t('confirm.tick')}
          </Button>
        }
      >
        <Text className="consent-version">{t('confirm.version', { version: consentVersions[shown] })}</Text>
        {words(`${shown}.body`, { association })
          .split('\n')
          .map((paragraph) => (
            <View key={paragraph} className="consent-paragraph">
              {paragraph}
            </View>
          ))}
      </Sheet>
    </View>
  );
};
