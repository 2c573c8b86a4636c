import type { Correction } from '../../contracts/privacy';
import type { Language } from '../../contracts/wire';
import type { CorrectionRow } from './correction-store';
import { holdingOf } from './holdings';

export const presentCorrection = (row: CorrectionRow, language: Language): Correction => ({
  id: row.id,
  about: holdingOf(row.about)?.title[language] ?? row.about,
  words: row.words,
  askedAt: row.askedAt.toISOString(),
  dueOn: row.dueOn,
  provisional: row.provisional,
  state: row.state,
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
});
