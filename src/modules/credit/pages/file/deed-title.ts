import { useCreditText } from '../../text';

const fields = ['uscc', 'legalRep', 'industry', 'region', 'size', 'address', 'introduction'] as const;
const licences = ['businessLicense', 'industryCert', 'professionalCert'] as const;
const isOne = <T extends string>(words: readonly T[], word: string): word is T =>
  (words as readonly string[]).includes(word);

/** What a deed is about: a code of the house in words, anything else as it was written. */
export function useDeedTitle() {
  const t = useCreditText();
  return (title: string): string =>
    isOne(fields, title) ? t(`fields.${title}`) : isOne(licences, title) ? t(`licences.${title}`) : title;
}
