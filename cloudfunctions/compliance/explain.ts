import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';

export const explain = on(compliance.explain).handler(async ({ input, context, errors }) =>
  judgeAsked(context, 'explain', input)
    .then((record) => carryOut(context, 'explain', record, input))
    .catch(refuseHandling(errors)),
);
