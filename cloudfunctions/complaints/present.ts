import type { InferContractRouterOutputs } from '@orpc/contract';
import type { complaints } from '../../contracts/complaints';
import type { Attached } from '../files/facts';
import type { Context } from '../shared/implement';
import type { Complaint } from './complaint-store';
import { isShown, namesBy, saysWords } from './judge-trail';
import { clientFiles, findPapers, paperOf, proofOf } from './papers';
import { look, type Looking, needsSecond } from './sight';

export type Shown = InferContractRouterOutputs<typeof complaints>['show'];
type Event = Shown['events'][number];

export const summaryOf = (row: Complaint) => ({
  ...{ id: row.id, number: row.number, manner: row.manner, kind: row.kind, about: row.about, state: row.state },
  ...{ receivedOn: row.receivedOn, dueOn: row.dueOn, provisional: row.provisional },
  // What is proposed is nobody's yet but the desk's.
  outcome: row.finalOutcome ?? (row.decidedOn ? row.outcome : null),
});
export const decisionOf = ({ outcome, decision, decidedOn, resolutionNo }: Complaint) =>
  outcome && decision !== null && decidedOn ? { outcome, words: decision, on: decidedOn, resolutionNo } : null;
export const finalOf = ({ finalOutcome, finalWords, finalOn }: Complaint) =>
  finalOutcome && finalWords !== null && finalOn
    ? { outcome: finalOutcome, words: finalWords, on: finalOn, resolutionNo: null }
    : null;

/** A complaint with what its reader may know, and no more. */
export function present({ row, as, may }: Looking, papers: readonly Attached[]): Shown {
  const staff = as === 'desk' || as === 'reader';
  const open = row.manner === 'open';
  const knows = as === 'maker' || open;
  const events = row.events.filter((each) => isShown(as, each));
  return {
    ...summaryOf(row),
    ...{ version: row.version, as, desk: row.desk },
    words: as === 'other' && !open ? '' : row.words,
    happenedOn: as === 'other' && !open ? null : row.happenedOn,
    files: as === 'other' && !open ? [] : clientFiles(papers, proofOf(row.id)),
    maker: knows && row.manner !== 'anonymous' ? { name: row.makerName, unit: row.makerUnit } : null,
    question: as === 'maker' ? null : row.question,
    decision: decisionOf(row),
    final: finalOf(row),
    events: events.map((each) => ({
      ...{ id: each.id, kind: each.kind as Event['kind'], at: new Date(each.at).toISOString(), side: each.side },
      by: namesBy(as, row.manner, each) ? each.by : null,
      office: each.side === 'desk' ? each.office : null,
      words: saysWords(as, each) ? each.words : '',
      files: saysWords(as, each) ? clientFiles(papers, paperOf(each.id)) : [],
    })),
    may,
    needsSecond: staff && needsSecond(row),
  };
}

/** The complaint as it stands now, for the answer of a write. */
export async function showNow(context: Pick<Context, 'db' | 'actor' | 'today'>, id: string): Promise<Shown | null> {
  const looking = await look(context, id);
  return looking && present(looking, await findPapers(context.db, looking.row));
}
