import { useRef, useState } from 'react';
import type { MaterialCode } from '@contracts/application';
import { sentenceOf } from '@/cloud/refusal';
import { type ChosenFile, upload } from '@/cloud/upload';
import type { DraftMaterial } from './draft-form';

export interface UploadTask {
  key: number;
  code: MaterialCode;
  file: ChosenFile;
  /** 100 while the server looks at it. */
  percent: number;
  /** Why it did not arrive; null while it is on its way. */
  failed: string | null;
}

/** Files on their way, and where those that arrived lie on this device. */
export const useUploads = (onArrived: (material: DraftMaterial) => void) => {
  const [tasks, setTasks] = useState<UploadTask[]>([]);
  const [paths, setPaths] = useState<Record<string, string>>({});
  const nextKey = useRef(0);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  const change = (key: number, part: Partial<UploadTask>) =>
    setTasks((current) => current.map((task) => (task.key === key ? { ...task, ...part } : task)));
  const drop = (key: number) => setTasks((current) => current.filter((task) => task.key !== key));

  const send = async ({ key, code, file }: Pick<UploadTask, 'key' | 'code' | 'file'>) => {
    try {
      const { fileId, name, bytes, type } = await upload(file, 'material', (percent) => change(key, { percent }));
      setPaths((current) => ({ ...current, [fileId]: file.path }));
      drop(key);
      arrived.current({ code, fileId, fileName: name, bytes, type, nameOnDocument: '', number: '' });
    } catch (error) {
      change(key, { failed: sentenceOf(error) });
    }
  };
  return {
    tasks,
    /** Path on this device by file id; a draft from another day has none. */
    paths,
    busy: tasks.some(({ failed }) => failed === null),
    drop,
    start: (code: MaterialCode, file: ChosenFile) => {
      nextKey.current += 1;
      const task = { key: nextKey.current, code, file, percent: 0, failed: null };
      setTasks((current) => [...current, task]);
      void send(task);
    },
    retry: (task: UploadTask) => {
      change(task.key, { percent: 0, failed: null });
      void send(task);
    },
  };
};
export type Uploads = ReturnType<typeof useUploads>;
