import { View } from '@tarojs/components';
import { ChoiceChips } from '@/components/choice-chips';
import { DateField } from '@/components/date-field';
import { Field } from '@/components/field';
import { PickerField } from '@/components/picker-field';
import { today } from '@/i18n/dates';
import { money } from '@/i18n/money';
import { namesText } from '@/i18n/names';
import { FileField } from '@/kit/file-field';
import { useExpensesText } from '../../text';
import type { DraftForm, Lines } from '../../types';
import { outside, takesAdvance, type Kind } from './form-state';

export type At = (path: string) => { id: string; error: string | null };
interface FieldsProps {
  form: DraftForm;
  lines: Lines;
  /** It mends one that was returned. */
  answers: boolean;
  at: At;
  onChange: (part: Partial<DraftForm>) => void;
}
const kinds = ['ordinary', 'reception', 'travel', 'advance'] as const;
const categories = [
  ...(['meeting', 'service', 'publicity', 'project', 'grant', 'office', 'travel', 'reception', 'staff'] as const),
  ...(['rent', 'professional', 'asset', 'bank', 'other'] as const),
];
type Category = (typeof categories)[number];

/** What is asked for, in the order in which one thinks of it. */
export const Fields = ({ form, lines, answers, at, onChange }: FieldsProps) => {
  const t = useExpensesText();
  const { kind, fields } = form;
  const set = (key: string) => (value: string) => onChange({ fields: { ...fields, [key]: value } });
  const line = lines.rows.find(({ code }) => code === fields.lineCode);
  return (
    <View>
      <ChoiceChips
        label={t('edit.kind')}
        choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={kind}
        onChange={(next: Kind) =>
          onChange({ kind: next, ...(next === 'advance' ? { fields: { clearBy: lines.clearBy, ...fields } } : {}) })
        }
      />
      <Field
        {...at('payeeName')}
        label={t('edit.payeeName')}
        hint={t('edit.payeeNameHint')}
        maxLength={80}
        value={fields.payeeName ?? ''}
        onChange={set('payeeName')}
      />
      <Field
        {...at('amount')}
        label={t('edit.amount')}
        type="digit"
        maxLength={14}
        value={fields.amount ?? ''}
        onChange={set('amount')}
      />
      <Field
        {...at('purpose')}
        label={t('edit.purpose')}
        hint={t('edit.purposeHint')}
        multiline
        maxLength={200}
        value={fields.purpose ?? ''}
        onChange={set('purpose')}
      />
      {kind !== 'advance' && (
        <PickerField
          {...at('lines')}
          label={t('edit.line')}
          searchable
          options={[
            ...lines.rows.map(({ code, title, left }) => ({
              value: code,
              label: t('edit.lineLeft', { title, left: money(left) }),
            })),
            { value: outside, label: t('edit.outside') },
          ]}
          value={fields.lineCode ?? null}
          onChange={set('lineCode')}
        />
      )}
      {kind !== 'advance' && !line && fields.lineCode === outside && (
        <PickerField
          label={t('edit.category')}
          options={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
          value={fields.category ?? 'other'}
          onChange={set('category')}
        />
      )}
      <DateField label={t('edit.day')} value={fields.day ?? null} onChange={set('day')} />
      {kind === 'advance' && (
        <DateField
          {...at('clearBy')}
          label={t('edit.clearBy')}
          value={fields.clearBy ?? null}
          onChange={set('clearBy')}
        />
      )}
      {kind !== 'advance' && lines.advances.length > 0 && (
        <PickerField
          label={t('edit.advance')}
          optional
          options={[
            { value: outside, label: t('edit.noAdvance') },
            ...lines.advances.map(({ id, number, purpose, left }) => ({
              value: id,
              label: t('edit.advanceLeft', { number, purpose, left: money(left) }),
            })),
          ]}
          value={fields.advanceId ?? null}
          onChange={set('advanceId')}
        />
      )}
      {kind !== 'advance' && <SourceFields fields={fields} lines={lines} set={set} />}
      {kind === 'reception' && <ReceptionFields fields={fields} at={at} set={set} />}
      {kind === 'travel' && <TravelFields fields={fields} at={at} set={set} />}
      <Field
        label={t('edit.payeeBank')}
        optional
        maxLength={80}
        value={fields.payeeBank ?? ''}
        onChange={set('payeeBank')}
      />
      <Field
        {...at('payeeAccount')}
        label={t('edit.payeeAccount')}
        hint={t(answers ? 'edit.payeeAccountKept' : 'edit.payeeAccountHint')}
        optional
        type="number"
        maxLength={40}
        value={fields.payeeAccount ?? ''}
        onChange={set('payeeAccount')}
      />
      <Field
        label={t('edit.contractNo')}
        optional
        maxLength={60}
        value={fields.contractNo ?? ''}
        onChange={set('contractNo')}
      />
      <DateField
        label={t('edit.contractOn')}
        optional
        value={fields.contractOn || null}
        onChange={set('contractOn')}
        onClear={() => set('contractOn')('')}
      />
      <FileField
        label={t('edit.files')}
        optional
        purpose="material"
        most={20}
        files={form.files}
        onFile={(file) => onChange({ files: [...form.files, file] })}
        onRemove={(fileId) => onChange({ files: form.files.filter((each) => each.fileId !== fileId) })}
      />
    </View>
  );
};

interface PartProps {
  fields: DraftForm['fields'];
  at: At;
  set: (key: string) => (value: string) => void;
}
/** Which meeting it is spent on, and out of which restricted fund. */
const SourceFields = ({ fields, lines, set }: Omit<PartProps, 'at'> & { lines: Lines }) => {
  const t = useExpensesText();
  const { meetings, funds } = lines;
  const fund = funds.find(({ id }) => id === fields.fundId);
  const line = lines.rows.find(({ code }) => code === fields.lineCode);
  const category = line?.category ?? (fields.category as Category | undefined) ?? 'other';
  const elsewhere = fields.lineCode && fund?.categories && !fund.categories.includes(category);
  const only = fund?.categories && namesText(fund.categories.map((each) => t(`categories.${each}`)));
  return (
    <>
      {meetings.length > 0 && (
        <PickerField
          label={t('edit.meeting')}
          optional
          searchable
          options={[
            { value: outside, label: t('edit.noMeeting') },
            ...meetings.map(({ id, title, day }) => ({ value: id, label: `${day} ${title}` })),
          ]}
          value={fields.meetingId ?? null}
          onChange={set('meetingId')}
        />
      )}
      {funds.length > 0 && !takesAdvance(fields) && (
        <PickerField
          label={t('edit.fund')}
          optional
          hint={fund?.purpose}
          warning={elsewhere ? t('edit.fundElsewhere', { categories: only ?? '' }) : null}
          options={[
            { value: outside, label: t('edit.noFund') },
            ...funds.map(({ id, name, balance }) => ({
              value: id,
              label: t('edit.lineLeft', { title: name, left: money(balance) }),
            })),
          ]}
          value={fields.fundId ?? null}
          onChange={set('fundId')}
        />
      )}
    </>
  );
};
const drinks = ['none', 'alcohol', 'tobacco', 'both'] as const;

const ReceptionFields = ({ fields, at, set }: PartProps) => {
  const t = useExpensesText('edit');
  const chosen = drinks.find((each) => each === fields.drinks) ?? 'none';
  return (
    <>
      <Field
        label={t('letterNo')}
        hint={t('letterHint')}
        optional
        maxLength={60}
        value={fields.letterNo ?? ''}
        onChange={set('letterNo')}
      />
      <Field
        {...at('guests')}
        label={t('guests')}
        hint={t('guestsHint')}
        multiline
        maxLength={1000}
        value={fields.guests ?? ''}
        onChange={set('guests')}
      />
      <Field
        label={t('hosts')}
        hint={t('hostsHint')}
        optional
        multiline
        maxLength={1000}
        value={fields.hosts ?? ''}
        onChange={set('hosts')}
      />
      <Field label={t('place')} optional maxLength={80} value={fields.place ?? ''} onChange={set('place')} />
      <ChoiceChips
        label={t('drinks')}
        choices={drinks.map((value) => ({ value, label: t(value) }))}
        value={chosen}
        onChange={set('drinks')}
      />
      <Field
        label={t('gifts')}
        optional
        type="digit"
        maxLength={14}
        value={fields.gifts ?? ''}
        onChange={set('gifts')}
      />
    </>
  );
};

const TravelFields = ({ fields, at, set }: PartProps) => {
  const t = useExpensesText('edit');
  return (
    <>
      <Field {...at('from')} label={t('from')} maxLength={40} value={fields.from ?? ''} onChange={set('from')} />
      <Field {...at('to')} label={t('to')} maxLength={40} value={fields.to ?? ''} onChange={set('to')} />
      <DateField
        {...at('until')}
        label={t('until')}
        value={fields.until ?? fields.day ?? today()}
        onChange={set('until')}
      />
      <Field
        label={t('people')}
        hint={t('hostsHint')}
        optional
        multiline
        maxLength={1000}
        value={fields.people ?? ''}
        onChange={set('people')}
      />
    </>
  );
};
