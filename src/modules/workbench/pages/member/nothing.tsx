import { Text } from '@tarojs/components';

/** Why a section is empty. */
export const Nothing = ({ children }: { children: string }) => <Text className="member-file-nothing">{children}</Text>;
