import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';

export const confirmRectified = on(compliance.confirmRectified).handler(async ({ input, context, errors }) =>
  judgeAsked(context, 'confirm', input)
    .then((record) => carryOut(context, 'confirm', record, input))
    .catch(refuseHandling(errors)),
);
