import { tells } from './example-cast';
import { officerRules } from './judge-officers';

tells(officerRules);
