import type { Case } from './use-case';

/** Documents in the page itself are for a desk (document-viewer.h5.tsx); a phone opens them in its own reader. */
export const DocumentViewer = (_: { application: Case }) => null;
