import { sealedId } from '../ground/sealed-id';

/** What a colleague is handed to see his own entry code with: it names his registration. */
export const { write: makePass, read: readPass } = sealedId('ticketPass');
