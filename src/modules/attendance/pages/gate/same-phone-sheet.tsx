import { Text } from '@tarojs/components';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import type { Made } from '../../gate/gate';
import { useAttendanceText } from '../../text';

/** A walk-in whose phone is known by another name; what the gate answers goes with the record. */
export interface SamePhone {
  made: Extract<Made, { kind: 'walk_in' }>;
  knownAs: string;
}

/**
 * A driver gives his passenger's number, a name is written with another character, a stranger gives both: only whoever
 * stands there can tell.
 */
export const SamePhoneSheet = ({
  asked,
  onClose,
  onAnswer,
}: {
  asked: SamePhone | null;
  onClose: () => void;
  onAnswer: (made: Made) => void;
}) => {
  const t = useAttendanceText();
  const names = { name: asked?.made.name ?? '', known: asked?.knownAs ?? '' };
  return (
    <Sheet
      open={asked !== null}
      title={t('gate.whose')}
      onClose={onClose}
      footer={
        asked && (
          <>
            <Button kind="plain" onTap={() => onAnswer({ ...asked.made, another: true })}>
              {t('gate.another')}
            </Button>
            <Button onTap={() => onAnswer({ ...asked.made, knownAs: asked.knownAs })}>{t('gate.same')}</Button>
          </>
        )
      }
    >
      <Text>{t(names.name === names.known ? 'gate.whoseOwn' : 'gate.whoseNote', names)}</Text>
    </Sheet>
  );
};
