import { tells } from './example-cast';
import { sidePostRules } from './judge-sideposts';

tells(sidePostRules);
