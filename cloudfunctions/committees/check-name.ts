import { committees } from '../../contracts/committees';
import { on } from '../shared/implement';
import { judgeName } from './judge-name';

export const checkName = on(committees.checkName).handler(({ input }) => ({ findings: judgeName(input.name) }));
