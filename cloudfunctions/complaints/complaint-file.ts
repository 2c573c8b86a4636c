import { complaints } from '../../contracts/complaints';
import { openFile } from '../ground/open-file';
import { on } from '../shared/implement';
import { findPapers } from './papers';
import { present } from './present';
import { look } from './sight';

/** Whoever is shown that a paper is there may open it. */
export const complaintFile = on(complaints.complaintFile).handler(async ({ input, context, errors }) => {
  const looking = await look(context, input.complaintId);
  if (!looking) throw errors.COMPLAINT_NOT_FOUND();
  const papers = await findPapers(context.db, looking.row);
  const { files, events } = present(looking, papers);
  const shown = [...files, ...events.flatMap((each) => each.files)].some(({ fileId }) => fileId === input.fileId);
  const file = shown && papers.find(({ fileId }) => fileId === input.fileId);
  const opened = file && (await openFile(context, file));
  if (!opened) throw errors.FILE_NOT_FOUND();
  context.audit({ subject: `complaint:${looking.row.id}`, note: `opened ${input.fileId}` });
  return opened;
});
