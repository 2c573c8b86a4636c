import { type ReactNode, useEffect, useRef } from 'react';

/** NutUI's panel without its animation: its content when visible. Like NutUI's, it says `onClose` whoever closed it. */
export const Popup = ({
  visible,
  onClose,
  children,
}: {
  visible: boolean;
  onClose?: () => void;
  children: ReactNode;
}) => {
  const was = useRef(visible);
  useEffect(() => {
    if (was.current && !visible) onClose?.();
    was.current = visible;
  }, [visible]);
  return visible ? <div role="dialog">{children}</div> : null;
};
