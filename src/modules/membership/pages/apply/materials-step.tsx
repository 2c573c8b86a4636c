import { Text, View } from '@tarojs/components';
import { needsOf } from '../../form/material-needs';
import type { Uploads } from '../../form/use-uploads';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';
import { MaterialNeed } from './material-need';

interface MaterialsStepProps {
  writing: Writing;
  uploads: Uploads;
  /** Files that the server could not find when the form was sent. */
  lost: readonly string[];
  /** Material ids by file id, of an application that was sent before. */
  sent: Record<string, string>;
}

export const MaterialsStep = ({ writing, uploads, lost, sent }: MaterialsStepProps) => {
  const t = useMembershipText('apply');
  return (
    <View id="field-materials">
      <Text className="apply-lead">{t('materials.lead')}</Text>
      {needsOf(writing.form.kind).map((need) => (
        <MaterialNeed key={need.code} need={need} writing={writing} uploads={uploads} lost={lost} sent={sent} />
      ))}
    </View>
  );
};
