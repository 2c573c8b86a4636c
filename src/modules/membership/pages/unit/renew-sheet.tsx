import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { FieldFrame } from '@/components/field-frame';
import { Sheet } from '@/components/sheet';
import { today } from '@/i18n/dates';
import { useText } from '@/i18n/main';
import { OnBehalf } from '@/parts/identity/on-behalf';
import { useMembershipText } from '../../text';
import type { Licence } from './use-unit';
import { useUpload } from './use-upload';

const onPhone = process.env.TARO_ENV === 'weapp';

/** A new photo and a new day, nothing else is asked. */
export const RenewSheet = ({ licence, onClose }: { licence: Licence | null; onClose: () => void }) => {
  const t = useMembershipText('members');
  const house = useText();
  const photo = useUpload();
  const [term, setTerm] = useState<'dated' | 'unlimited'>('dated');
  const [validTo, setValidTo] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const renew = useWrite(cloud.membership.renewLicence, {
    onDone: () => {
      onClose();
      void Taro.showToast({ icon: 'none', title: t('licences.done') });
    },
  });
  const dayMissing = term === 'dated' && validTo === null;
  const save = () => {
    setTried(true);
    if (!licence || !photo.file || dayMissing) return;
    const input = { licenceId: licence.id, fileId: photo.file.fileId, validTo: term === 'dated' ? validTo : null };
    renew.run(number.trim() ? { ...input, number: number.trim() } : input);
  };
  const aboutDay = renew.error && codeOf(renew.error) === 'LICENCE_ALREADY_EXPIRED';
  const photoWords = photo.file ? t('licences.again') : t(onPhone ? 'licences.takePhoto' : 'licences.chooseFile');
  return (
    <Sheet
      open={licence !== null}
      title={t('licences.renewOf', { title: licence?.title ?? '' })}
      onClose={onClose}
      footer={
        <Button busy={renew.busy} disabled={photo.percent !== null} onTap={save}>
          {t('licences.save')}
        </Button>
      }
    >
      <OnBehalf settled />
      <FieldFrame
        label={t('licences.photo')}
        error={photo.error ?? (tried && !photo.file ? t('licences.photoMissing') : null)}
      >
        {photo.file && <Text className="unit-file">{t('licences.uploaded', { name: photo.file.name })}</Text>}
        <View className="unit-file-buttons">
          <Button kind="plain" small busy={photo.percent !== null} onTap={() => photo.take('photo')}>
            {photo.percent === null ? photoWords : house('states.uploading', { percent: photo.percent })}
          </Button>
          {onPhone && photo.percent === null && (
            <Button kind="plain" small onTap={() => photo.take('pdf')}>
              {t('licences.choosePdf')}
            </Button>
          )}
        </View>
      </FieldFrame>
      <ChoiceChips
        label={t('licences.term')}
        choices={[
          { value: 'dated', label: t('licences.dated') },
          { value: 'unlimited', label: t('licences.unlimited') },
        ]}
        value={term}
        onChange={setTerm}
      />
      {term === 'dated' && (
        <DateField
          label={t('licences.validTo')}
          value={validTo}
          from={today()}
          onChange={setValidTo}
          error={
            aboutDay
              ? renew.sentence
              : (renew.issues.validTo ?? (tried && dayMissing ? t('licences.dayMissing') : null))
          }
        />
      )}
      <Field
        label={t('licences.newNumber')}
        hint={t('licences.numberHint')}
        optional
        maxLength={60}
        value={number}
        onChange={setNumber}
        error={renew.issues.number ?? (aboutDay ? null : renew.sentence)}
      />
    </Sheet>
  );
};
