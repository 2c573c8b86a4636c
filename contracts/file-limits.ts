// Data alone, so that a page can refuse a file without loading the schemas.

export const filePurposes = [
  'material',
  'photo',
  'meeting',
  'registration',
  'transfer',
  'report',
  'invoice',
  'sheet',
] as const;
/** 10 MB: what a phone photo or a scanned PDF needs, and what the function may download to check it. */
export const maxFileBytes = 10 * 1024 * 1024;
/** In what electronic invoices come besides; taken for nothing else. */
export const invoiceTypes = ['application/ofd', 'text/xml'] as const;
/** Workbooks and tables, for what is read in: of the purpose `sheet` alone. */
export const sheetTypes = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'text/csv',
] as const;
export const fileTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  ...invoiceTypes,
  ...sheetTypes,
] as const;
