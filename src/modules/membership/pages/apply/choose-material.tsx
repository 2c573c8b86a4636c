import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { useMembershipText } from '../../text';

const browser = process.env.TARO_ENV === 'h5';

/** A photo or a PDF on a phone, a file in a browser. */
export const ChooseMaterial = ({ more, onTake }: { more: boolean; onTake: (kind: 'photo' | 'pdf') => void }) => {
  const t = useMembershipText('apply');
  const photoWords = more ? t('materials.morePhoto') : t('materials.photo');
  const fileWords = more ? t('materials.moreFile') : t('materials.file');
  return (
    <View className="material-choose">
      <Button kind="plain" small onTap={() => onTake('photo')}>
        {browser ? fileWords : photoWords}
      </Button>
      {!browser && (
        <Button kind="plain" small onTap={() => onTake('pdf')}>
          {more ? t('materials.morePdf') : t('materials.pdf')}
        </Button>
      )}
    </View>
  );
};
