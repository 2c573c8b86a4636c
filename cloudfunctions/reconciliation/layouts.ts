import { reconciliation } from '../../contracts/reconciliation';
import { on } from '../shared/implement';
import { findLayouts } from './statement-store';

export const layouts = on(reconciliation.layouts).handler(async ({ context: { db, language } }) => ({
  rows: (await findLayouts(db)).map(({ id, title, titleEn, source, sourceEn, needsHumanCheck }) => ({
    ...{ id, needsHumanCheck },
    title: language === 'en' ? titleEn : title,
    source: language === 'en' ? sourceEn : source,
  })),
}));
