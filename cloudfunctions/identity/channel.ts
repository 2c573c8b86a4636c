import type { Actor } from '../shared/actor';

/** The road by which a known person came. */
export const channelOf = (actor: Actor): 'wechat' | 'desk' => (actor.channel === 'desk' ? 'desk' : 'wechat');
