import { membership } from '../../contracts/membership';
import { exportFile } from '../ground/export';
import { on } from '../shared/implement';
import { paperDocument, paperTitles } from './paper-document';
import { findAssociationName } from './paper-store';

/** A paper to print, sign and seal, with what the applicant has typed. Nothing of it is kept. */
export const paper = on(membership.paper).handler(async ({ input, context }) => {
  const { writeDocument } = await import('../shared/document');
  const text = paperDocument(input, await findAssociationName(context.db));
  return exportFile(context, {
    name: `${[input.words.name, paperTitles[input.code]].filter(Boolean).join(' ')}.docx`,
    content: await writeDocument(text),
    subject: `person:${context.actor.person?.id ?? ''}`,
    note: input.code,
  });
});
