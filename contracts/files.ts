import * as z from 'zod';
import { filePurposes, fileTypes } from './file-limits';
import { action, id, instant, text } from './wire';

const heic = {
  message: '这是 iPhone 的 HEIC 照片。请在「设置 › 相机 › 格式」里选「兼容性最佳」再拍，或者截一张屏上传。',
};
const tooLarge = {
  message: '文件超过 10 MB。可以拍照上传，或把 PDF 压缩后再传。',
  data: z.object({ maxBytes: z.int() }),
};

/** What it was called where it came from, without the folders. */
const fileName = text(120).overwrite((value) => value.split(/[\\/]/).pop()?.trim() || value);

export const files = {
  requestUpload: action({
    access: 'person',
    kind: 'write',
    summary: '登记一个要上传的文件，得到上传地址',
    summaryEn: 'Announced a file to upload',
    limit: { most: 60, office: 2_000, per: 'day' },
  })
    .input(z.object({ name: fileName, bytes: z.int().min(1), purpose: z.enum(filePurposes) }))
    .output(
      z.object({
        fileId: id,
        /** What `wx.cloud.uploadFile` takes. */
        cloudPath: z.string(),
        /** What a browser does instead: a form POST with these fields, the file last as `file`. */
        upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
        expiresAt: instant,
      }),
    )
    .errors({
      FILE_TOO_LARGE: tooLarge,
      FILE_TYPE_REFUSED: { message: '只收照片（JPG、PNG、WebP）和 PDF。' },
      SHEET_TYPE_REFUSED: { message: '导入只收 Excel（xlsx、xls）、WPS 表格（et）和 CSV 文件。' },
      FILE_IS_HEIC: heic,
    }),

  confirmUpload: action({
    access: 'person',
    kind: 'write',
    summary: '核对已上传文件的大小、类型和摘要',
    summaryEn: 'Had an uploaded file checked',
    limit: { most: 120, office: 4_000, per: 'day' },
  })
    .input(z.object({ fileId: id }))
    .output(
      z.object({
        fileId: id,
        name: z.string(),
        /** Of what is kept. */
        bytes: z.int(),
        type: z.enum(fileTypes),
        /** Hex SHA-256 of what is kept: a photo without the notes of its camera. */
        sha256: z.string(),
      }),
    )
    .errors({
      FILE_NOT_FOUND: { message: '没有找到这个文件，请重新上传。' },
      FILE_NOT_UPLOADED: { message: '文件还没有传完，请再试一次。' },
      FILE_TOO_LARGE: tooLarge,
      FILE_TYPE_REFUSED: { message: '文件的内容不是照片或 PDF，可能改过后缀名。请换一个文件。' },
      SHEET_TYPE_REFUSED: { message: '文件的内容不是表格，可能改过后缀名。请换一个文件。' },
      FILE_IS_HEIC: heic,
      FILE_EMPTY: { message: '这个文件是空的，一个字节也没有。请打开看看，再选一次。' },
      FILE_UNREADABLE: { message: '文件不完整，打不开。可能没有传完或保存时中断了，请重新拍照或换一份再传。' },
      FILE_HAS_PASSWORD: { message: '这份 PDF 要密码才能打开。请去掉打开密码，另存一份再传。' },
    }),
};
