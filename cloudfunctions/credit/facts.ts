export { findForRecords, type BroughtRecord, type KnownForRecords, type RecordMember } from './import-store';
export { judgeRecord, type RecordVerdict } from './judge-record';
export { findShifts, type Shift } from './shift';
