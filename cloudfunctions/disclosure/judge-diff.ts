import type { DisclosureDocument, DisclosureSection } from '../../contracts/disclosure';

export interface Change {
  section: string;
  /** Null: the text of the section, or the section as a whole; of files their name. */
  figure: string | null;
  what: 'added' | 'removed' | 'changed';
  /** What stood there. */
  before: number | string | null;
}
type Part = Pick<DisclosureDocument, 'sections' | 'files'>;
const byKey = <T extends { key: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.key, row]));

/** What is other in a version than in the one before: figures by their keys, texts as a whole, files by their digests. */
export function judgeDiff(before: Part, after: Part): Change[] {
  const old = byKey(before.sections);
  const now = byKey(after.sections);
  return [
    ...after.sections.flatMap((section) => {
      const was = old.get(section.key);
      return was
        ? changesOf(was, section)
        : [{ section: section.key, figure: null, what: 'added' as const, before: null }];
    }),
    ...before.sections
      .filter(({ key }) => !now.has(key))
      .map((gone) => ({ section: gone.key, figure: null, what: 'removed' as const, before: gone.title['zh-CN'] })),
    ...after.files
      .filter(({ sha256 }) => !before.files.some((file) => file.sha256 === sha256))
      .map(({ name }) => ({ section: 'files', figure: name, what: 'added' as const, before: null })),
    ...before.files
      .filter(({ sha256 }) => !after.files.some((file) => file.sha256 === sha256))
      .map(({ name }) => ({ section: 'files', figure: name, what: 'removed' as const, before: name })),
  ];
}

function changesOf(before: DisclosureSection, after: DisclosureSection): Change[] {
  const [old, now] = [byKey(before.figures), byKey(after.figures)];
  const section = after.key;
  return [
    ...(before.text === after.text
      ? []
      : [
          {
            section,
            figure: null,
            what: before.text === '' ? ('added' as const) : ('changed' as const),
            before: before.text || null,
          },
        ]),
    ...after.figures.flatMap(({ key, value, label }): Change[] => {
      const was = old.get(key);
      if (!was) return [{ section, figure: key, what: 'added', before: null }];
      const same = was.value === value && was.label['zh-CN'] === label['zh-CN'];
      return same
        ? []
        : [{ section, figure: key, what: 'changed', before: was.value === value ? was.label['zh-CN'] : was.value }];
    }),
    ...before.figures
      .filter(({ key }) => !now.has(key))
      .map(
        (gone): Change => ({
          section,
          figure: gone.key,
          what: 'removed',
          before: [gone.label['zh-CN'], gone.value].filter((each) => each !== null).join(' '),
        }),
      ),
  ];
}
