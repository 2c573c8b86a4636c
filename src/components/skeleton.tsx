import { View } from '@tarojs/components';
import { useText } from '@/i18n/main';
import { accessible } from './accessible';
import './skeleton.scss';

type Shape = 'member' | 'tiles' | 'rows' | 'form' | 'text';

const Line = ({ width }: { width: string }) => <View className="bone bone-line" style={{ width }} />;
const shapes: Record<Shape, () => JSX.Element> = {
  member: () => <View className="bone bone-member" />,
  tiles: () => (
    <View className="stat-tiles">
      <View className="bone bone-tile" />
      <View className="bone bone-tile" />
      <View className="bone bone-tile" />
    </View>
  ),
  rows: () => (
    <View className="card">
      {[0, 1, 2].map((row) => (
        <View key={row} className="bone-row">
          <View className="bone bone-mark" />
          <View className="bone-words">
            <Line width="56%" />
            <Line width="80%" />
          </View>
        </View>
      ))}
    </View>
  ),
  form: () => (
    <View className="card">
      {[0, 1, 2, 3].map((row) => (
        <View key={row} className="bone-field">
          <Line width="28%" />
          <Line width="64%" />
        </View>
      ))}
    </View>
  ),
  text: () => (
    <View className="card bone-words">
      <Line width="50%" />
      <Line width="92%" />
      <Line width="76%" />
    </View>
  ),
};

/** What is about to appear, in its shape: `<Skeleton shapes={['member', 'rows']} />`. */
export const Skeleton = ({ shapes: wanted }: { shapes: readonly Shape[] }) => {
  const t = useText();
  return (
    <View {...accessible('status', t('states.loading'))}>
      {wanted.map((shape, index) => {
        const Drawn = shapes[shape];
        return <Drawn key={`${shape}${index}`} />;
      })}
    </View>
  );
};
