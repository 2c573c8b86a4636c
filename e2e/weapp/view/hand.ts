import { parseUrl } from '../wx/navigation';
import type { MiniProgram } from '../runtime/mini-program';
import { send } from './events';
import { attribute, isOn, nameOf, textAttribute, upwards, type ViewNode, walk } from './node';

/** WeChat cuts what is typed at this length when the field names none. */
const usualLength = 140;

/** What a finger does to the controls of a page, with the events that WeChat sends for it. */
export class Hand {
  constructor(private readonly program: MiniProgram) {}

  async tap(node: ViewNode) {
    const control = [...upwards(node)].find(({ tag }) => tappable.has(tag));
    if (control && isOn(control, 'disabled')) throw new Error(`"${nameOf(node)}" is disabled`);
    // Looked at before the handlers run: they may well draw the page anew.
    const handled = await send(this.program, node, 'tap', { x: 1, y: 1 });
    const meant = control?.tag === 'label' ? controlOf(control) : control;
    const effect = meant ? await this.afterTap(meant) : false;
    if (!handled && !effect) throw new Error(`nothing happens on a tap on "${nameOf(node)}"`);
  }

  /** Presses for long. WeChat sends no tap after it where the long press is heard. */
  async hold(node: ViewNode) {
    const heard = await send(this.program, node, 'longpress', { x: 1, y: 1 });
    if (!heard) throw new Error(`nothing happens on a long press on "${nameOf(node)}"`);
  }

  async type(node: ViewNode, value: string) {
    if (isOn(node, 'disabled')) throw new Error(`"${nameOf(node)}" is disabled`);
    const length = Number(attribute(node, 'maxlength') ?? usualLength);
    const kept = length < 0 ? value : value.slice(0, length);
    await send(this.program, node, 'focus', { value: textAttribute(node, 'value'), height: 0 });
    const heard = await send(this.program, node, 'input', { value: kept, cursor: kept.length, keyCode: 0 });
    if (!heard) throw new Error(`nobody hears what is typed into "${nameOf(node)}"`);
    await send(this.program, node, 'blur', { value: kept, cursor: kept.length });
  }

  /** Chooses by what is read in the list; one text for each column. A date is `YYYY-MM-DD`. */
  async choose(node: ViewNode, ...wanted: string[]) {
    if (node.tag !== 'picker') throw new Error(`"${nameOf(node)}" is no picker but a ${node.tag}`);
    if (isOn(node, 'disabled')) throw new Error(`"${nameOf(node)}" is disabled`);
    const mode = textAttribute(node, 'mode') || 'selector';
    const range = (attribute(node, 'range') ?? []) as unknown[];
    if (mode === 'selector') await this.change(node, indexIn(range, node, wanted[0]));
    else if (mode === 'multiSelector') {
      const indexes = wanted.map((text, column) => indexIn(range[column] as unknown[], node, text));
      for (const [column, value] of indexes.entries())
        await send(this.program, node, 'columnchange', { column, value });
      await this.change(node, indexes);
    } else if (mode === 'region') await this.change(node, wanted);
    else await this.change(node, wanted[0]);
  }

  private async change(node: ViewNode, value: unknown, detail: Record<string, unknown> = {}) {
    const heard = await send(this.program, node, 'change', { value, ...detail });
    if (!heard) throw new Error(`nobody hears a change of "${nameOf(node)}"`);
  }

  /** What WeChat's own controls do when tapped. False when the tag has no behaviour of its own. */
  private async afterTap(node: ViewNode): Promise<boolean> {
    if (node.tag === 'switch') await this.change(node, !isOn(node, 'checked'));
    else if (node.tag === 'checkbox') await this.turnCheckbox(node);
    else if (node.tag === 'radio') await this.changeGroup(node, 'radio-group', textAttribute(node, 'value'));
    else if (node.tag === 'navigator') await this.follow(node);
    else if (node.tag === 'button') return this.pressButton(node);
    else return false;
    return true;
  }

  private async turnCheckbox(node: ViewNode) {
    const group = [...upwards(node)].find(({ tag }) => tag === 'checkbox-group');
    if (!group)
      throw new Error(`the checkbox "${nameOf(node)}" is in no checkbox-group: WeChat tells nobody of its change`);
    const on = [...walk(group)]
      .filter(({ tag }) => tag === 'checkbox')
      .filter((box) => isOn(box, 'checked') !== (box === node));
    await this.change(
      group,
      on.map((box) => textAttribute(box, 'value')),
    );
  }

  private async changeGroup(node: ViewNode, tag: string, value: unknown) {
    const group = [...upwards(node)].find((above) => above.tag === tag);
    if (!group) throw new Error(`"${nameOf(node)}" is in no ${tag}: WeChat tells nobody of its change`);
    await this.change(group, value);
  }

  private async follow(node: ViewNode) {
    const { pages } = this.program.world;
    const { route, query } = parseUrl(pages.top.route, textAttribute(node, 'url'));
    this.program.guard(() => pages.navigateTo(route, query));
    await this.program.pending.settle();
  }

  private async pressButton(node: ViewNode): Promise<boolean> {
    const { device, privacy, cloud } = this.program.world;
    if (attribute(node, 'form-type') === 'submit') await this.submit(node);
    const opens = textAttribute(node, 'open-type');
    if (opens === 'agreePrivacyAuthorization') {
      privacy.agreedBy(this.program.world, textAttribute(node, 'id'));
      await send(this.program, node, 'agreeprivacyauthorization', {});
    } else if (opens === 'getPhoneNumber') {
      const refused = { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 };
      const given = async () => ({ errMsg: 'getPhoneNumber:ok', code: await cloud.phoneCode(device.openid) });
      await send(this.program, node, 'getphonenumber', device.privacyAgreed ? await given() : refused);
    } else if (opens === 'chooseAvatar') {
      await send(this.program, node, 'chooseavatar', { avatarUrl: 'wxfile://tmp_avatar.jpg' });
    }
    return opens !== '' || attribute(node, 'form-type') !== undefined;
  }

  private async submit(button: ViewNode) {
    const form = [...upwards(button)].find(({ tag }) => tag === 'form');
    if (!form) return;
    const inputs = [...walk(form)].filter((node) => textAttribute(node, 'name') !== '');
    const value = Object.fromEntries(
      inputs.map((node) => [
        textAttribute(node, 'name'),
        node.tag === 'switch' ? isOn(node, 'checked') : (attribute(node, 'value') ?? ''),
      ]),
    );
    await send(this.program, form, 'submit', { value });
  }
}

const tappable = new Set(['button', 'switch', 'checkbox', 'radio', 'navigator', 'label']);

/** The control that a label turns: the one it names with `for`, else the first inside. */
function controlOf(label: ViewNode): ViewNode | undefined {
  const root = [...upwards(label)].at(-1) as ViewNode;
  const id = textAttribute(label, 'for');
  const inside = [...walk(id ? root : label)].filter(({ tag }) => tag !== 'label' && tappable.has(tag));
  return id ? inside.find((node) => textAttribute(node, 'id') === id) : inside[0];
}

function indexIn(range: unknown[] | undefined, picker: ViewNode, text: string | undefined): number {
  const key = textAttribute(picker, 'range-key');
  const texts = (range ?? []).map((item) => String(key ? (item as Record<string, unknown>)[key] : item));
  const index = texts.indexOf(text ?? '');
  if (index < 0)
    throw new Error(`"${text}" is not in the list of "${nameOf(picker)}": ${texts.slice(0, 30).join(' / ')}`);
  return index;
}
