import type { DisclosureDuty, DisclosureRow } from '../../contracts/disclosure';
import { judgeTurn } from '../flows/judge-turn';
import { foldText } from '../ground/fold-text';
import type { Context } from '../shared/implement';
import { composeDocument, composeSections, spokenOf, stillWanting } from './compose';
import { findNames, type Duty, type Summary } from './duty-store';
import { judgeLate, judgeStand } from './judge-stand';
import { judgeSecrets, type Found } from './judge-secrets';
import { mayWrite } from './reach';

export const presentRow = (row: Summary, today: string): DisclosureRow => ({
  ...{ id: row.id, kind: row.kind, period: row.period, title: { 'zh-CN': row.title, en: row.titleEn } },
  ...{ dueOn: row.dueOn, provisional: row.provisional, stand: judgeStand(row), late: judgeLate(row, today) },
  ...{ audience: row.audience, assignedTo: row.assignedTo, offices: row.offices, publishedOn: row.publishedOn },
  ...{ doneOn: row.doneOn, versions: row.versions, correcting: row.versions > 0 && row.state !== 'published' },
});

/** What of a draft must be decided on, or was kept for a reason. */
export async function secretsOf(db: Context['db'], duty: Duty): Promise<(Found & { keptFor: string | null })[]> {
  if (!duty.sections) return [];
  const spoken = spokenOf(composeDocument(duty));
  const whole = spoken.map(({ text }) => text).join('\n');
  const names = await findNames(db, whole, foldText(whole));
  const known = {
    persons: names.persons.map(foldText).filter((name) => name.length > 1),
    officers: names.officers.map(foldText),
  };
  return judgeSecrets(spoken, known).map((found) => ({
    ...found,
    keptFor:
      duty.kept.find(({ section, words, why }) => section === found.section && words === found.words && why !== null)
        ?.why ?? null,
  }));
}

export async function presentDuty(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  duty: Duty,
): Promise<DisclosureDuty> {
  const writes = mayWrite(actor, duty);
  const open = duty.state === 'open';
  const { standing } = duty;
  const reviewing = duty.state === 'reviewing' && standing !== null;
  return {
    ...presentRow(duty, today),
    ...{ basis: duty.basis, article: duty.article, since: duty.since, version: duty.version },
    sections: duty.sections && composeSections(duty),
    wanting: stillWanting(duty.wanting, duty).map(({ what, office }) => ({ what, office })),
    secrets: open ? await secretsOf(db, duty) : [],
    ...{
      files: duty.files.map((file) => ({ ...file })),
      draftedAt: duty.draftedAt?.toISOString() ?? null,
      sha256: duty.sha256,
      reason: duty.reason,
    },
    review: reviewing
      ? { caseId: standing.id, version: standing.version, dueOn: standing.dueOn, provisional: standing.provisional }
      : null,
    events: duty.events.map(({ kind, at, personName, office, reason }) => ({
      ...{ kind, at: new Date(at).toISOString(), by: personName, office, reason },
    })),
    ...{ needs: duty.needs, channels: duty.channels, readBy: duty.readBy },
    may: {
      ...{ write: writes && open, submit: writes && open && duty.sections !== null },
      review: reviewing && judgeTurn(actor, standing) === null,
      ...{
        recall: writes && (duty.state === 'reviewing' || duty.state === 'reviewed'),
        publish: writes && duty.state === 'reviewed',
      },
      ...{ link: writes && duty.versions > 0, correct: writes && duty.state === 'published' },
      ...{ discard: writes && open && (duty.versions > 0 || duty.byHand), assign: writes && duty.state !== 'dropped' },
    },
  };
}
