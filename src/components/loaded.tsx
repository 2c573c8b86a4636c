import type { ReactNode } from 'react';
import type { Read } from '@/cloud/use-read';
import { ErrorState } from './error-state';

interface LoadedProps<T> {
  read: Read<T>;
  skeleton: ReactNode;
  children: (value: T) => ReactNode;
}

/** Skeleton, fault or content of one read; content that is here stays while it is refreshed. */
export const Loaded = <T,>({ read, skeleton, children }: LoadedProps<T>) => {
  if (read.data !== undefined) return <>{children(read.data)}</>;
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  return <>{skeleton}</>;
};
