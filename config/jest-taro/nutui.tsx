import type { ReactNode } from 'react';

/** NutUI's panel without its animation: its content when visible. */
export const Popup = ({ visible, children }: { visible: boolean; children: ReactNode }) =>
  visible ? <div role="dialog">{children}</div> : null;
