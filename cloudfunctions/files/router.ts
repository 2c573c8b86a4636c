import { on } from '../shared/implement';
import { confirmUpload } from './confirm-upload';
import { requestUpload } from './request-upload';

export const router = on.files.router({ requestUpload, confirmUpload });
