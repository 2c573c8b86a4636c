import { tells } from './example-cast';
import { duesRules } from './judge-dues';

tells(duesRules);
