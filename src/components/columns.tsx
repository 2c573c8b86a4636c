import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** Blocks that stand side by side on a desk as far as there is room (styles/desk.scss), else one below the other. */
export const Columns = ({ children }: PropsWithChildren) => <View className="columns">{children}</View>;
