import type { CreditItem, CreditLine } from '../../contracts/credit';
import type { CreditModel } from '../../contracts/credit-model';
import type { Language } from '../../contracts/wire';
import { deeds as collected } from './collected';
import { dayOfNumber, type Deed } from './deed-store';
import type { Score } from './judge-score';

const words = new Map(collected.flatMap((each) => Object.entries(each.words)));
export const kindWords = (kind: string, language: Language): string | null => words.get(kind)?.[language] ?? null;

/** What may be said against a line by whoever looks at it. */
export interface LineMay {
  objected: ReadonlySet<string>;
  object: (deed: Deed) => boolean;
  repair: (deed: Deed) => boolean;
}
export const mayNothing: LineMay = { objected: new Set(), object: () => false, repair: () => false };

/** A score with the words of its lines; of what is sealed the figures alone. */
export function presentScore(
  model: CreditModel,
  score: Score,
  deeds: readonly Deed[],
  language: Language,
  may: LineMay,
) {
  const byRef = new Map(deeds.map((deed) => [`${deed.indicator} ${deed.ref}`, deed]));
  const items = score.items.flatMap(({ code, points, most, share, lines }): CreditItem[] => {
    const indicator = model.indicators.find((each) => each.code === code);
    if (!indicator) return [];
    return [
      {
        ...{ code, title: indicator.title, dimension: indicator.dimension, points, most, runs: share !== null },
        lines: lines.map(
          (line): CreditLine =>
            presentLine(line, line.ref === null ? undefined : byRef.get(`${code} ${line.ref}`), language, may),
        ),
      },
    ];
  });
  const { total, coverage, grade, capped, reasons } = score;
  return { total, coverage, grade, capped, items, reasons };
}

function presentLine(
  { ref, points }: Score['items'][number]['lines'][number],
  deed: Deed | undefined,
  language: Language,
  may: LineMay,
): CreditLine {
  const sealed = ref !== null && (!deed || deed.sealed);
  return {
    ...{ ref, points, sealed, kind: deed && !sealed ? kindWords(deed.kind, language) : null },
    title: sealed || !deed || deed.title === '' ? null : deed.title,
    day: deed && !sealed ? dayOfNumber(deed.day) : null,
    leaves: deed && !sealed && deed.leaves !== null ? dayOfNumber(deed.leaves) : null,
    page: sealed ? null : (deed?.page ?? null),
    objected: ref !== null && may.objected.has(ref),
    mayObject: deed && !sealed ? may.object(deed) : false,
    mayRepair: deed && !sealed ? may.repair(deed) : false,
  };
}
