import { Image, View } from '@tarojs/components';
import { useMemo } from 'react';
import { renderSVG } from 'uqr';
import { useText } from '@/i18n/main';
import { pictured } from './accessible';
import './qr-code.scss';

/** A code to be scanned: dark on white in either theme, or a scanner fails. `size` in pixels. */
export const QrCode = ({ text, size = 200, label }: { text: string; size?: number; label?: string }) => {
  const t = useText();
  const source = useMemo(
    () =>
      `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 1, ecc: 'M', whiteColor: '#ffffff', blackColor: '#1f2a37' }))}`,
    [text],
  );
  return (
    <View className="qr-code">
      <Image
        className="qr-code-image"
        src={source}
        style={{ width: `${size}PX`, height: `${size}PX` }}
        {...pictured(label ?? t('states.qr'))}
      />
    </View>
  );
};
