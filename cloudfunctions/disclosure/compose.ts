import type { DisclosureDocument, DisclosureSection } from '../../contracts/disclosure';
import type { DisclosureAudience, DisclosureKind } from '../../contracts/disclosure-kinds';
import type { Words } from '../../contracts/wire';
import { canonicalText, digestOf } from './canonical';
import type { Draft } from './draft';
import type { Spoken } from './judge-secrets';

/** What was decided of something private: a pseudonym in its place (`with`), or why it stays. */
export interface Kept {
  section: string;
  words: string;
  with: string | null;
  why: string | null;
}
export interface KeptFile {
  fileId: string;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
}
/** What a duty is written from. */
export interface Written {
  kind: DisclosureKind;
  period: string;
  title: string;
  titleEn: string;
  since: string;
  dueOn: string | null;
  basis: Words;
  audience: DisclosureAudience;
  sections: DisclosureSection[] | null;
  texts: Readonly<Record<string, string>>;
  kept: readonly Kept[];
  files: readonly KeptFile[];
  reason: string | null;
  versions: number;
  association: string;
}

/** The words of a section with its pseudonyms in place; longer names first, or a shorter one would cut them up. */
const masker = (kept: readonly Kept[], section: string) => {
  const own = kept
    .filter((each): each is Kept & { with: string } => each.section === section && each.with !== null)
    .sort((a, b) => b.words.length - a.words.length);
  return (text: string): string => own.reduce((said, { words, with: other }) => said.split(words).join(other), text);
};

/** The sections as they are to be published: texts of a person over those of the house, pseudonyms in place. */
export function composeSections({
  sections,
  texts,
  kept,
}: Pick<Written, 'sections' | 'texts' | 'kept'>): DisclosureSection[] {
  return (sections ?? []).map((section) => {
    const mask = masker(kept, section.key);
    return {
      ...section,
      text: mask(texts[section.key] ?? section.text),
      figures: section.figures.map((figure) => ({
        ...figure,
        label: { 'zh-CN': mask(figure.label['zh-CN']), en: mask(figure.label.en) },
        value: typeof figure.value === 'string' ? mask(figure.value) : figure.value,
      })),
    };
  });
}

export function composeDocument(written: Written): DisclosureDocument {
  const [title, reason, files] = ['title', 'reason', 'files'].map((each) => masker(written.kept, each)) as [
    (text: string) => string,
    (text: string) => string,
    (text: string) => string,
  ];
  return {
    ...{ v: 1, association: written.association, kind: written.kind, period: written.period },
    title: { 'zh-CN': title(written.title), en: title(written.titleEn) },
    ...{ since: written.since, dueOn: written.dueOn, basis: written.basis, audience: written.audience },
    ...{ version: written.versions + 1, reason: written.reason === null ? null : reason(written.reason) },
    sections: composeSections(written),
    files: written.files.map((file) => ({ ...file, name: files(file.name) })),
  };
}
export const sealed = (document: DisclosureDocument): { document: string; sha256: string } => {
  const text = canonicalText(document);
  return { document: text, sha256: digestOf(text) };
};

/** All that a document says in words, part by part. */
export const spokenOf = ({ title, reason, sections, files }: DisclosureDocument): Spoken[] =>
  [
    { section: 'title', text: title['zh-CN'] },
    ...(reason === null ? [] : [{ section: 'reason', text: reason }]),
    ...sections.map(({ key, text, figures }) => ({
      section: key,
      text: [text, ...figures.flatMap(({ label, value }) => [label['zh-CN'], typeof value === 'string' ? value : ''])]
        .filter(Boolean)
        .join('\n'),
    })),
    { section: 'files', text: files.map(({ name }) => name).join('\n') },
  ].filter(({ text }) => text !== '');

/** What of a draft is still wanting. Months that are not closed are said, and keep nobody. */
export const stillWanting = (
  wanting: Draft['wanting'],
  { texts, files }: Pick<Written, 'texts' | 'files'>,
): Draft['wanting'] =>
  wanting.filter(({ until }) =>
    until === 'books' ? true : until === 'file' ? files.length === 0 : !texts[until.slice('text:'.length)]?.trim(),
  );
