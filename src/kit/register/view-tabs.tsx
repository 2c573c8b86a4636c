import { Text, View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { useRegisterText } from './text';
import type { Held } from './use-register';

/** The views of a register, side by side: everybody's first, then one's own. */
export const ViewTabs = ({ held }: { held: Held }) => {
  const t = useRegisterText();
  // A choice of one is none; where the tabs stand stays empty.
  return held.views.length === 1 ? (
    <View className="register-views" />
  ) : (
    <View className="register-views" aria-label={t('views')} {...{ role: 'radiogroup' }}>
      {held.views.map((view) => {
        const on = view.key === held.view;
        return (
          <View
            key={view.key}
            className={classes('register-view', on && 'register-view-on')}
            hoverClass="pressed"
            onClick={() => held.show(view)}
            {...accessible('radio', view.name, { checked: on })}
          >
            <Text>{view.name}</Text>
          </View>
        );
      })}
    </View>
  );
};
