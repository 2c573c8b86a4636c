import { Field } from '@/components/field';
import { usccHint } from '../../form/uscc-hint';
import type { Writing } from '../../form/use-writing';
import { useMembershipText } from '../../text';

/** The credit code, looked at while it is typed: the wrong character is marked and said. */
export const UsccField = ({ writing, checking }: { writing: Writing; checking: boolean }) => {
  const t = useMembershipText('apply');
  const { form, patch, hasLeft, leave, language, wrong } = writing;
  const hint = usccHint(form.uscc, hasLeft('uscc'), language);
  const good = checking ? t('lookup.checking') : t('fields.usccGood');
  return (
    <Field
      id="field-uscc"
      label={t('fields.uscc')}
      value={form.uscc}
      onChange={(uscc) => patch({ uscc })}
      onLeave={() => leave('uscc')}
      maxLength={30}
      error={hint.error ?? (hint.valid ? wrong('uscc') : null)}
      mark={hint.mark}
      warning={
        hint.isIdNumber ? t('fields.usccIsIdNumber') : hint.organisationCodeOk ? null : t('fields.organisationCode')
      }
      hint={hint.valid ? good : t('fields.usccHint')}
    />
  );
};
