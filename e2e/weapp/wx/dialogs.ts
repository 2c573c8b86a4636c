import { plainText } from '../../plain-text';
import { type Options, requiredText, WxFailure } from './failure';

export interface Modal {
  title: string;
  content: string;
  confirmText: string;
  cancelText: string | null;
  editable: boolean;
}

/** What WeChat draws above the page: toast, loading, modal and action sheet. They wait for the person on the phone. */
export class Dialogs {
  private shown: { title: string; icon: string; until: number } | null = null;
  loading: string | null = null;
  modal: Modal | null = null;
  sheet: string[] | null = null;
  private answer: (value: Options) => void = () => {};

  readonly members = {
    showToast: (options: Options) => {
      this.say(requiredText(options, 'title'), plainText(options.icon, 'success'), Number(options.duration ?? 1500));
    },
    hideToast: () => this.hush(),
    showLoading: (options: Options) => {
      this.loading = requiredText(options, 'title');
    },
    hideLoading: () => {
      this.loading = null;
    },
  };

  /** These wait for an answer, so nobody counts them as work under way. */
  readonly waiting = {
    showModal: (options: Options) => {
      this.modal = {
        title: plainText(options.title),
        content: plainText(options.content),
        confirmText: shortLabel(options.confirmText, '确定'),
        cancelText: options.showCancel === false ? null : shortLabel(options.cancelText, '取消'),
        editable: options.editable === true,
      };
      return this.wait();
    },
    showActionSheet: (options: Options) => {
      const items = options.itemList as string[];
      if (!Array.isArray(items) || items.length === 0 || items.length > 6) {
        throw new WxFailure('parameter error: itemList should hold 1 to 6 items');
      }
      this.sheet = [...items];
      return this.wait().then((choice) => {
        if (choice.tapIndex === undefined) throw new WxFailure('cancel');
        return choice;
      });
    },
  };

  /** The toast that can be read now; it goes by itself after its duration in milliseconds. */
  get toast() {
    return this.shown && this.shown.until > Date.now() ? this.shown : null;
  }

  say(title: string, icon = 'success', duration = 1500) {
    this.shown = { title, icon, until: Date.now() + duration };
  }

  hush() {
    this.shown = null;
  }

  get isOpen() {
    return this.modal !== null || this.sheet !== null;
  }

  /** Everything a person reads above the page. */
  get texts(): string[] {
    const { modal } = this;
    const ofModal = modal ? [modal.title, modal.content, modal.confirmText, modal.cancelText ?? ''] : [];
    return [this.toast?.title ?? '', this.loading ?? '', ...ofModal, ...(this.sheet ?? [])].filter(Boolean);
  }

  /** Taps the button or item with this label; `typed` fills an editable modal. */
  press(label: string, typed?: string) {
    const { modal, sheet, answer } = this;
    if (modal && (label === modal.confirmText || label === modal.cancelText)) {
      const confirm = label === modal.confirmText;
      this.modal = null;
      return answer({ confirm, cancel: !confirm, ...(modal.editable && confirm ? { content: typed ?? '' } : {}) });
    }
    const tapIndex = sheet?.indexOf(label) ?? -1;
    if (tapIndex < 0)
      throw new Error(`"${label}" is not on the dialog that covers the page: ${this.texts.join(' / ')}`);
    this.sheet = null;
    answer({ tapIndex });
  }

  private wait() {
    return new Promise<Options>((resolve) => {
      this.answer = resolve;
    });
  }
}

/** WeChat refuses labels of more than four characters. */
function shortLabel(given: unknown, otherwise: string) {
  const label = plainText(given) || otherwise;
  if ([...label].length > 4) throw new WxFailure(`"${label}" length should not large than 4 Chinese characters`);
  return label;
}
