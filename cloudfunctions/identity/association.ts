import { identity } from '../../contracts/identity';
import { on } from '../shared/implement';
import { findAssociation } from './store';

export const association = on(identity.association).handler(({ context: { db, today } }) => findAssociation(db, today));
