import type { Device } from '../runtime/device';
import { type Options, WxFailure } from './failure';
import type { Hearing, Listeners } from './listeners';

interface Owned extends Hearing {
  device: Device;
  listeners: Listeners;
}
interface Answer {
  event?: 'exposureAuthorization' | 'agree' | 'disagree';
  buttonId?: string;
}

/**
 * WeChat's privacy authorisation (handbook §12.5). Before the owner agrees, an API that touches personal data asks the
 * listeners of `onNeedPrivacyAuthorization` and waits; with no listener, or after a refusal, it fails. `agree` counts
 * only with the id of an `agreePrivacyAuthorization` button that was really tapped.
 */
export class Privacy {
  private readonly tapped = new Set<string>();

  /** The owner tapped a button with `open-type="agreePrivacyAuthorization"`. */
  agreedBy(world: Owned, buttonId: string) {
    this.tapped.add(buttonId);
    world.device.privacyAgreed = true;
  }

  refusal() {
    return new WxFailure('privacy permission is not authorized', { errno: 104 });
  }

  async need(world: Owned, api: string) {
    if (world.device.privacyAgreed) return;
    const listeners = [...world.listeners.of('NeedPrivacyAuthorization')];
    if (listeners.length === 0) throw this.refusal();
    const answer = await new Promise<Answer>((resolve) => {
      const once = (given: Answer) => {
        // Showing the question is reported through the same callback; the answer is still to come.
        if (given?.event !== 'exposureAuthorization') resolve(given);
      };
      for (const listener of listeners) {
        world.guard(() => listener(once, world.sandbox.bring({ referrer: api })));
      }
    });
    if (answer.event !== 'agree' || !this.tapped.has(answer.buttonId ?? '')) throw this.refusal();
  }

  members(world: Owned) {
    return {
      getPrivacySetting: () => ({
        needAuthorization: !world.device.privacyAgreed,
        privacyContractName: '《会馆小程序隐私保护指引》',
      }),
      requirePrivacyAuthorize: () => this.need(world, 'requirePrivacyAuthorize'),
      openPrivacyContract: (_options: Options) => ({}),
    };
  }
}
