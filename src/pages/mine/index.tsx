import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <View className="icon icon-home" />
      <Text>x</Text>
    </View>
  );
}
