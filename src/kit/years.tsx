import { Segments } from '@/components/segments';
import { useText } from '@/i18n/main';

const most = 4;

/** The years of a ledger, the newest first; nothing while there is but one. */
export const Years = ({
  years,
  value,
  onChange,
}: {
  years: readonly number[];
  value: number;
  onChange: (year: number) => void;
}) => {
  const t = useText();
  const offered = [...new Set([value, ...years])].sort((left, right) => right - left).slice(0, most);
  if (offered.length < 2) return null;
  return (
    <Segments
      label={t('dates.year')}
      choices={offered.map((year) => ({ value: String(year), label: String(year) }))}
      value={String(value)}
      onChange={(year) => onChange(Number(year))}
    />
  );
};
